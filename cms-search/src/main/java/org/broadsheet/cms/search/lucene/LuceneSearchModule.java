package org.broadsheet.cms.search.lucene;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.PrivateModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import java.util.Objects;
import org.broadsheet.cms.lifecycle.Managed;
import org.broadsheet.cms.related.RelatedArticles;
import org.broadsheet.cms.search.ArticleSearch;
import org.broadsheet.cms.search.related.lucene.LuceneRelatedArticles;
import org.broadsheet.cms.search.related.lucene.RelatedIndex;
import org.broadsheet.cms.search.related.lucene.RelatedOptions;
import org.broadsheet.cms.store.Projection;

/**
 * Full-text search and related articles by an index within the process.
 *
 * <p>Binds {@link ArticleSearch} and {@link RelatedArticles} in place of the defaults, and
 * contributes the {@link Projection} {@code search} that keeps the index in step with the store.
 * The index starts before the projections and closes after them.
 */
public final class LuceneSearchModule extends AbstractModule {
  private final LuceneSearchConfig config;

  public LuceneSearchModule(LuceneSearchConfig config) {
    this.config = Objects.requireNonNull(config, "config");
  }

  @Override
  protected void configure() {
    install(new Internals(config));
    OptionalBinder.newOptionalBinder(binder(), ArticleSearch.class)
        .setBinding()
        .to(Key.get(ArticleSearch.class, LuceneSearch.class));
    OptionalBinder.newOptionalBinder(binder(), RelatedArticles.class)
        .setBinding()
        .to(Key.get(RelatedArticles.class, LuceneSearch.class));
    Multibinder.newSetBinder(binder(), Projection.class)
        .addBinding()
        .to(Key.get(Projection.class, LuceneSearch.class));
    Multibinder.newSetBinder(binder(), Managed.class)
        .addBinding()
        .to(Key.get(Managed.class, LuceneSearch.class));
  }

  /** What nobody else may inject. */
  private static final class Internals extends PrivateModule {
    private final LuceneSearchConfig config;

    Internals(LuceneSearchConfig config) {
      this.config = config;
    }

    @Override
    protected void configure() {
      bind(LuceneSearchConfig.class).toInstance(config);
      bind(RelatedOptions.class)
          .toInstance(new RelatedOptions(config.relatedTerms(), config.relatedFrequencyCap()));
      bind(LuceneIndex.class).in(Singleton.class);
      bind(SearchProjection.class).in(Singleton.class);
      bind(RelatedMoves.class).in(Singleton.class);
      bind(LuceneArticleSearch.class).in(Singleton.class);
      bind(RelatedIndex.class).to(IndexForRelated.class);
      bind(IndexForRelated.class).in(Singleton.class);
      bind(LuceneRelatedArticles.class).in(Singleton.class);
      offer(ArticleSearch.class, LuceneArticleSearch.class);
      offer(RelatedArticles.class, LuceneRelatedArticles.class);
      offer(Projection.class, SearchProjection.class);
      offer(Managed.class, LuceneIndex.class);
    }

    private <T> void offer(Class<T> port, Class<? extends T> by) {
      Key<T> key = Key.get(port, LuceneSearch.class);
      bind(key).to(by);
      expose(key);
    }
  }
}
