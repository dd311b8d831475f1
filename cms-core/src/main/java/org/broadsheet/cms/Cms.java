package org.broadsheet.cms;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.multibindings.OptionalBinder;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.cms.lifecycle.CmsClock;
import org.broadsheet.cms.lifecycle.CmsLifecycle;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.site.Site;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.ProjectionStatus;
import org.broadsheet.cms.store.Projections;
import org.broadsheet.cms.store.Surface;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.view.ViewAssembler;
import org.broadsheet.cms.workflow.ArticleService;
import org.jspecify.annotations.Nullable;

/**
 * A news CMS within the program. One instance serves one site with its own store; several may live
 * side by side. Thread-safe.
 *
 * <pre>{@code
 * try (Cms cms = Cms.builder().install(new SqliteStoreModule(Path.of("content.db"))).start()) {
 *   cms.articles().publish(Article.builder().id("hello").headline("Hello, readers").build());
 * }
 * }</pre>
 */
public final class Cms implements AutoCloseable {
  private final Injector injector;
  private final CmsLifecycle lifecycle;
  private final Projections projections;
  private final ArticleService articles;
  private final TaxonomyStore taxonomy;
  private final ArticleSearch search;
  private final RelatedArticles related;
  private final ViewAssembler views;

  @Inject
  Cms(
      Injector injector,
      CmsLifecycle lifecycle,
      Projections projections,
      ArticleService articles,
      TaxonomyStore taxonomy,
      ArticleSearch search,
      RelatedArticles related,
      ViewAssembler views) {
    this.injector = injector;
    this.lifecycle = lifecycle;
    this.projections = projections;
    this.articles = articles;
    this.taxonomy = taxonomy;
    this.search = search;
    this.related = related;
    this.views = views;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Saves, publishes, finds and lists articles. */
  public ArticleService articles() {
    return articles;
  }

  /** Sections, tags and contributors. */
  public TaxonomyStore taxonomy() {
    return taxonomy;
  }

  /** Full-text search; without a search module every call says which one to install. */
  public ArticleSearch search() {
    return search;
  }

  /** What to read next; without a recommender the newest of the same section. */
  public RelatedArticles related() {
    return related;
  }

  /** What pages show. */
  public ViewAssembler views() {
    return views;
  }

  /** How each projection is doing. */
  public List<ProjectionStatus> projections() {
    return projections.status();
  }

  /**
   * Waits until every surface shows everything up to {@code position}, which a write returned.
   *
   * @return whether they do; false when {@code timeout} passed first
   */
  public boolean await(ChangePosition position, Duration timeout) throws InterruptedException {
    return await(position, EnumSet.allOf(Surface.class), timeout);
  }

  /** As the other one, for the given surfaces only. */
  public boolean await(ChangePosition position, Set<Surface> surfaces, Duration timeout)
      throws InterruptedException {
    return projections.await(position, surfaces, timeout);
  }

  /**
   * A service that an installed module binds.
   *
   * @throws com.google.inject.ConfigurationException if none does
   */
  public <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  /**
   * Closes everything in reverse order of its start; what was acknowledged stays. Closing twice
   * does nothing.
   */
  @Override
  public void close() {
    lifecycle.close();
  }

  /** Collects the modules of a CMS. Not thread-safe. */
  public static final class Builder {
    private final List<Module> modules = new ArrayList<>();
    private Site site = Site.builder("Broadsheet", URI.create("http://localhost:8080")).build();
    private @Nullable InstantSource clock;

    private Builder() {}

    /** Default: a site called Broadsheet at {@code http://localhost:8080}. */
    public Builder site(Site value) {
      this.site = Objects.requireNonNull(value, "site");
      return this;
    }

    /** What the CMS takes for now, for tests and replays. Default the system's clock. */
    public Builder clock(InstantSource value) {
      this.clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Adds modules: one store, and what else is wanted. */
    public Builder install(Module... more) {
      modules.addAll(List.of(more));
      return this;
    }

    /**
     * Puts the parts together and starts them.
     *
     * @throws org.broadsheet.cms.error.ConfigurationException if a directory or file cannot be used
     * @throws com.google.inject.CreationException if a module is missing or two modules clash
     */
    public Cms start() {
      Injector injector = Guice.createInjector(this::configure);
      Cms cms = injector.getInstance(Cms.class);
      cms.lifecycle.start();
      return cms;
    }

    private void configure(Binder binder) {
      binder.requireExplicitBindings();
      binder.requireAtInjectOnConstructors();
      binder.requireExactBindingAnnotations();
      binder.disableCircularProxies();
      binder.install(new CmsModule(site));
      if (clock != null) {
        OptionalBinder.newOptionalBinder(binder, Key.get(InstantSource.class, CmsClock.class))
            .setBinding()
            .toInstance(clock);
      }
      modules.forEach(binder::install);
    }
  }
}
