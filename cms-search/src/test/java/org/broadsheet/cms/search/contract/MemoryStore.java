package org.broadsheet.cms.search.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Contributor;
import org.broadsheet.cms.article.ContributorId;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.article.LiveUpdateId;
import org.broadsheet.cms.article.WorkflowState;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.section.SectionTree;
import org.broadsheet.cms.section.Tag;
import org.broadsheet.cms.section.TagId;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.store.AddressMatch;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.ArticleWrite;
import org.broadsheet.cms.store.Change;
import org.broadsheet.cms.store.ChangeFeed;
import org.broadsheet.cms.store.ChangeKind;
import org.broadsheet.cms.store.ChangePosition;
import org.broadsheet.cms.store.Checkpoint;
import org.broadsheet.cms.store.EntityKind;
import org.broadsheet.cms.store.Listing;
import org.broadsheet.cms.store.ListingPage;
import org.broadsheet.cms.store.LiveUpdateStore;
import org.broadsheet.cms.store.Registration;
import org.broadsheet.cms.store.RevisionInfo;
import org.broadsheet.cms.store.StoreCounts;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.WritePriority;
import org.broadsheet.cms.store.WriteResult;
import org.broadsheet.cms.visibility.VisibilityWindow;
import org.jspecify.annotations.Nullable;

/** As much of a store as a search engine needs, on the heap. Every method is synchronised. */
public final class MemoryStore implements TestStore {
  private final TestClock clock = new TestClock();
  private final TreeMap<String, Article> working = new TreeMap<>();
  private final TreeMap<String, Article> live = new TreeMap<>();
  private final Map<TagId, Tag> tags = new HashMap<>();
  private final Map<ContributorId, Contributor> contributors = new HashMap<>();
  private final Map<String, Section> sections = new HashMap<>();
  private final TreeMap<String, LiveUpdate> updates = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final TreeMap<Instant, List<String>> moments = new TreeMap<>();
  private final String storeId = UUID.randomUUID().toString();
  private long epoch = 1;
  private int readFailures;

  @Override
  public ArticleStore articles() {
    return new Articles();
  }

  @Override
  public TaxonomyStore taxonomy() {
    return new Taxonomy();
  }

  @Override
  public LiveUpdateStore liveUpdates() {
    return new Updates();
  }

  @Override
  public ChangeFeed feed() {
    return new Feed();
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  /** Makes this another history, as a restored backup does. */
  public synchronized void startEpoch() {
    epoch++;
  }

  /** Lets the next {@code times} reads fail. */
  public synchronized void failReads(int times) {
    readFailures = times;
  }

  @Override
  public synchronized void fireMoments() {
    while (!moments.isEmpty() && !moments.firstKey().isAfter(clock.instant())) {
      for (String id : moments.pollFirstEntry().getValue()) {
        append(EntityKind.ARTICLE, id, ChangeKind.MOMENT);
      }
    }
  }

  @Override
  public void close() {}

  private ChangePosition append(EntityKind entity, String id, ChangeKind kind) {
    ChangePosition position = ChangePosition.of(changes.size() + 1L);
    changes.add(new Change(position, entity, id, kind, clock.instant()));
    return position;
  }

  private synchronized List<Article> visible(Collection<ArticleId> ids, Instant at) {
    failIfAsked();
    return ids.stream()
        .map(id -> live.get(id.value()))
        .filter(article -> article != null && article.window().contains(at))
        .toList();
  }

  private void failIfAsked() {
    if (readFailures > 0) {
      readFailures--;
      throw new IllegalStateException("the store was told to fail");
    }
  }

  private final class Articles implements ArticleStore {
    @Override
    public CompletableFuture<WriteResult> write(ArticleWrite write, WritePriority priority) {
      synchronized (MemoryStore.this) {
        String id = write.id().value();
        Article before = working.get(id);
        long revision = before == null ? 1 : before.revision() + 1;
        if (write.content() != null) {
          working.put(id, write.content().toBuilder().revision(revision).build());
        }
        ChangeKind kind = carryOut(write, id);
        ChangePosition position = append(EntityKind.ARTICLE, id, kind);
        return CompletableFuture.completedFuture(
            new WriteResult(write.id(), revision, null, WriteResult.Outcome.UPDATED, position));
      }
    }

    private ChangeKind carryOut(ArticleWrite write, String id) {
      return switch (write.effect()) {
        case NONE -> ChangeKind.SAVED;
        case PUBLISH -> {
          Article content = published(working.get(id));
          working.put(id, content);
          live.put(id, content);
          noteMoment(content.window().from(), id);
          noteMoment(content.window().until(), id);
          yield ChangeKind.PUBLISHED;
        }
        case UNPUBLISH -> {
          live.remove(id);
          yield ChangeKind.UNPUBLISHED;
        }
        case DELETE -> {
          live.remove(id);
          working.remove(id);
          yield ChangeKind.DELETED;
        }
      };
    }

    private Article published(Article article) {
      Instant at = article.publishedAt() == null ? clock.instant() : article.publishedAt();
      return article.toBuilder()
          .status(WorkflowState.PUBLISHED)
          .publishedAt(at)
          .firstPublishedAt(at)
          .updatedAt(clock.instant())
          .build();
    }

    private void noteMoment(Instant at, String id) {
      if (at.isAfter(clock.instant()) && !at.equals(VisibilityWindow.NEVER)) {
        moments.computeIfAbsent(at, key -> new ArrayList<>()).add(id);
      }
    }

    @Override
    public Optional<Article> findVisible(ArticleId id, Instant at) {
      return visible(List.of(id), at).stream().findFirst();
    }

    @Override
    public List<Article> findVisible(Collection<ArticleId> ids, Instant at) {
      return visible(ids, at);
    }

    @Override
    public List<ArticleSummary> summaries(Collection<ArticleId> ids, Instant at) {
      return visible(ids, at).stream().map(MemoryStore::summary).toList();
    }

    @Override
    public ListingPage list(Listing listing, Instant at) {
      synchronized (MemoryStore.this) {
        List<ArticleSummary> found =
            live.values().stream()
                .filter(article -> article.window().contains(at))
                .filter(
                    article ->
                        !(listing.scope() instanceof Listing.InSection in)
                            || article.sections().contains(in.section()))
                .map(MemoryStore::summary)
                .sorted(Comparator.comparing(ArticleSummary::publishedAt).reversed())
                .limit(listing.limit())
                .toList();
        return new ListingPage(found, null, VisibilityWindow.NEVER);
      }
    }

    @Override
    public List<Article> scanVisible(@Nullable ArticleId after, int limit, Instant at) {
      synchronized (MemoryStore.this) {
        failIfAsked();
        return (after == null ? live : live.tailMap(after.value(), false))
            .values().stream()
                .filter(article -> article.window().contains(at))
                .limit(limit)
                .toList();
      }
    }

    @Override
    public StoreCounts counts(Instant at) {
      synchronized (MemoryStore.this) {
        long visible = live.values().stream().filter(each -> each.window().contains(at)).count();
        return new StoreCounts(working.size(), live.size(), visible);
      }
    }

    @Override
    public Optional<Article> findWorking(ArticleId id) {
      synchronized (MemoryStore.this) {
        return Optional.ofNullable(working.get(id.value()));
      }
    }

    @Override
    public List<Article> findWorking(Collection<ArticleId> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ListingPage breaking(Instant at, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AddressMatch> resolve(String path) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<RevisionInfo> revisions(ArticleId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Article> findRevision(ArticleId id, long revision) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Article> scanWorking(@Nullable ArticleId after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ArticleSummary> translations(String group, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> nextMoment(Instant at) {
      throw new UnsupportedOperationException();
    }
  }

  private static ArticleSummary summary(Article article) {
    Instant published = article.publishedAt();
    if (published == null) {
      throw new IllegalStateException("not published: " + article.id());
    }
    return new ArticleSummary(
        article.id(),
        new ArticleAddress(
            new Slug(article.section().value()),
            published.atZone(java.time.ZoneOffset.UTC).toLocalDate(),
            article.slug()),
        article.headline(),
        null,
        article.standfirst(),
        article.kicker(),
        article.kind(),
        article.locale(),
        article.section(),
        article.tags(),
        article.byline(),
        article.contributors(),
        null,
        Map.of(),
        article.urgency(),
        article.breaking(),
        published,
        published,
        published,
        article.window(),
        article.revision());
  }

  private final class Taxonomy implements TaxonomyStore {
    @Override
    public SectionTree sections() {
      synchronized (MemoryStore.this) {
        return new SectionTree(sections.values());
      }
    }

    @Override
    public ChangePosition save(Section section) {
      synchronized (MemoryStore.this) {
        sections.put(section.id().value(), section);
        return append(EntityKind.SECTION, section.id().value(), ChangeKind.SAVED);
      }
    }

    @Override
    public Optional<Tag> findTag(TagId id) {
      return findTags(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Tag> findTags(Collection<TagId> ids) {
      synchronized (MemoryStore.this) {
        return ids.stream().filter(tags::containsKey).map(tags::get).toList();
      }
    }

    @Override
    public ChangePosition save(Tag tag) {
      synchronized (MemoryStore.this) {
        tags.put(tag.id(), tag);
        return append(EntityKind.TAG, tag.id().value(), ChangeKind.SAVED);
      }
    }

    @Override
    public Optional<Contributor> findContributor(ContributorId id) {
      return findContributors(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Contributor> findContributors(Collection<ContributorId> ids) {
      synchronized (MemoryStore.this) {
        return ids.stream().filter(contributors::containsKey).map(contributors::get).toList();
      }
    }

    @Override
    public ChangePosition save(Contributor contributor) {
      synchronized (MemoryStore.this) {
        contributors.put(contributor.id(), contributor);
        return append(EntityKind.CONTRIBUTOR, contributor.id().value(), ChangeKind.SAVED);
      }
    }
  }

  private final class Updates implements LiveUpdateStore {
    @Override
    public ChangePosition save(LiveUpdate update) {
      synchronized (MemoryStore.this) {
        updates.put(update.id().value(), update);
        return append(EntityKind.LIVE_UPDATE, update.id().value(), ChangeKind.SAVED);
      }
    }

    @Override
    public ChangePosition delete(LiveUpdateId id) {
      synchronized (MemoryStore.this) {
        updates.remove(id.value());
        return append(EntityKind.LIVE_UPDATE, id.value(), ChangeKind.DELETED);
      }
    }

    @Override
    public Optional<LiveUpdate> find(LiveUpdateId id) {
      synchronized (MemoryStore.this) {
        return Optional.ofNullable(updates.get(id.value()));
      }
    }

    @Override
    public List<LiveUpdate> list(
        ArticleId article, @Nullable LiveUpdate before, int limit, Instant at) {
      synchronized (MemoryStore.this) {
        return updates.values().stream()
            .filter(each -> each.article().equals(article) && !each.publishedAt().isAfter(at))
            .sorted(Comparator.comparing(LiveUpdate::publishedAt).reversed())
            .limit(limit)
            .toList();
      }
    }
  }

  private final class Feed implements ChangeFeed {
    @Override
    public Checkpoint head() {
      synchronized (MemoryStore.this) {
        return new Checkpoint(storeId, epoch, ChangePosition.of(changes.size()));
      }
    }

    @Override
    public ChangePosition prunedUpTo() {
      return ChangePosition.START;
    }

    @Override
    public List<Change> after(ChangePosition position, int limit) {
      synchronized (MemoryStore.this) {
        int from = (int) Math.min(changes.size(), position.number());
        return List.copyOf(changes.subList(from, Math.min(changes.size(), from + limit)));
      }
    }

    @Override
    public Registration onAppend(Runnable listener) {
      throw new UnsupportedOperationException();
    }
  }
}
