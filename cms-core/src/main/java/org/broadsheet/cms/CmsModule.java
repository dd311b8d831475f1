package org.broadsheet.cms;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import java.time.InstantSource;
import java.util.Objects;
import org.broadsheet.cms.exporting.JsonLinesExport;
import org.broadsheet.cms.extension.ExtensionBinder;
import org.broadsheet.cms.importing.ImportingModule;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.CmsLifecycle;
import org.broadsheet.cms.lifecycle.Managed;
import org.broadsheet.cms.related.NewestInSection;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.search.NoSearch;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.Invalidations;
import org.broadsheet.cms.store.MomentClock;
import org.broadsheet.cms.store.Projection;
import org.broadsheet.cms.store.Projections;
import org.broadsheet.cms.view.DeliveryAssembler;
import org.broadsheet.cms.view.FeedAssembler;
import org.broadsheet.cms.view.NewsletterAssembler;
import org.broadsheet.cms.view.SitemapAssembler;
import org.broadsheet.cms.view.ViewAssembler;
import org.broadsheet.cms.workflow.ArticleService;
import org.broadsheet.cms.workflow.ArticleValidator;

/**
 * The core without a store: install a store module beside it, and whatever else is wanted.
 *
 * <p>A host may replace the clock ({@code @CmsClock InstantSource}), {@link ArticleSearch} and
 * {@link RelatedArticles} through {@link OptionalBinder#setBinding}. Nothing of the JDK or of a
 * library is bound without a qualifier, so a host's own bindings are never touched.
 */
public final class CmsModule extends AbstractModule {
  private final Site site;

  /**
   * Makes the core for one site.
   *
   * @param site what the publication is called and where it is published; replaces what the store
   *     holds
   */
  public CmsModule(Site site) {
    this.site = Objects.requireNonNull(site, "site");
  }

  @Override
  protected void configure() {
    bind(Site.class).toInstance(site);
    OptionalBinder.newOptionalBinder(binder(), Key.get(InstantSource.class, CmsClock.class))
        .setDefault()
        .toInstance(InstantSource.system());
    OptionalBinder.newOptionalBinder(binder(), ArticleSearch.class)
        .setDefault()
        .toInstance(new NoSearch());
    bind(NewestInSection.class).in(Singleton.class);
    OptionalBinder.newOptionalBinder(binder(), RelatedArticles.class)
        .setDefault()
        .to(NewestInSection.class);
    ExtensionBinder.newBinder(binder(), ArticleValidator.class).declare("article validator");
    Multibinder.newSetBinder(binder(), Projection.class);
    install(new ImportingModule());
    bindLifecycle();
    bind(Invalidations.class).in(Singleton.class);
    bind(ArticleService.class).in(Singleton.class);
    bind(ViewAssembler.class).in(Singleton.class);
    bind(FeedAssembler.class).in(Singleton.class);
    bind(SitemapAssembler.class).in(Singleton.class);
    bind(DeliveryAssembler.class).in(Singleton.class);
    bind(NewsletterAssembler.class).in(Singleton.class);
    bind(JsonLinesExport.class).in(Singleton.class);
    bind(Cms.class).in(Singleton.class);
  }

  private void bindLifecycle() {
    bind(Projections.class).in(Singleton.class);
    bind(MomentClock.class).in(Singleton.class);
    bind(CmsLifecycle.class).in(Singleton.class);
    Multibinder<Managed> managed = Multibinder.newSetBinder(binder(), Managed.class);
    managed.addBinding().to(Projections.class);
    managed.addBinding().to(MomentClock.class);
  }
}
