package org.broadsheet.cms.render.html;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.article.Correction;
import org.broadsheet.cms.article.Credit;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.LiveUpdate;
import org.broadsheet.cms.asset.MediaItem;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.related.RelatedArticle;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.render.spi.PagePart;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.slug.Slug;
import org.broadsheet.cms.view.ArticleView;
import org.jspecify.annotations.Nullable;

/** The page of one article. */
final class ArticlePage extends Page {
  private static final int DESCRIPTION_LENGTH = 200;
  private static final int REASON_WORDS = 3;
  private static final int RELATED_IN_ROW = 4;

  /** Changes right after publication belong to it. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  private final ArticleView view;
  private final Article article;
  private final Head head;

  ArticlePage(HtmlEnvironment environment, ArticleView view, JteOutput output) {
    super(environment, view, output, view.article().locale(), view.article().media(), view.links());
    this.view = view;
    this.article = view.article();
    this.head = makeHead();
  }

  @Override
  Head head() {
    return head;
  }

  @Override
  List<Section> sectionPath() {
    return view.sectionPath();
  }

  Article article() {
    return article;
  }

  boolean isLive() {
    return article.kind().equals(Article.LIVE_BLOG);
  }

  boolean isBreaking() {
    return article.breaking() != null && article.breaking().activeAt(now());
  }

  /** The primary section, or null when it is gone. */
  @Nullable Section section() {
    List<Section> path = view.sectionPath();
    return path.isEmpty() ? null : path.get(path.size() - 1);
  }

  Instant published() {
    return Objects.requireNonNull(article.publishedAt(), "publishedAt of a live article");
  }

  /** When readers were last told something new; null when that was at publication. */
  @Nullable Instant updated() {
    Instant updated = article.updatedAt();
    return updated != null && updated.isAfter(published().plus(SETTLING)) ? updated : null;
  }

  boolean hasByline() {
    return article.printedByline() != null;
  }

  /** The names of the writers, each a link to their page. */
  Writing byline() {
    return out -> {
      if (article.byline() == null) {
        authors(out.html());
      } else {
        linked(article.byline(), out.html());
      }
    };
  }

  private void authors(HtmlWriter html) {
    List<Credit> authors = credits(true);
    html.text(label("by")).markup(" ");
    for (int i = 0; i < authors.size(); i++) {
      if (i > 0) {
        html.text(label(i == authors.size() - 1 ? "list.last" : "list.next"));
      }
      author(authors.get(i), html);
    }
  }

  /** A line that an editor wrote: the names within it become links where they stand. */
  private void linked(String line, HtmlWriter html) {
    int from = 0;
    while (from < line.length()) {
      Credit next = null;
      int at = line.length();
      for (Credit each : article.contributors()) {
        int found = line.indexOf(each.name(), from);
        if (found >= 0
            && (found < at
                || (next != null && found == at && each.name().length() > next.name().length()))) {
          at = found;
          next = each;
        }
      }
      html.text(line.substring(from, at));
      if (next == null) {
        return;
      }
      author(next, html);
      from = at + next.name().length();
    }
  }

  private static void author(Credit credit, HtmlWriter html) {
    String id = credit.contributor().value();
    if (!Slug.isWellFormed(id)) {
      html.text(credit.name());
      return;
    }
    html.markup("<a href=\"/author/").attribute(id).markup("\" rel=\"author\">");
    html.text(credit.name()).markup("</a>");
  }

  private List<Credit> credits(boolean authors) {
    return article.contributors().stream()
        .filter(each -> each.role().equals(Credit.AUTHOR) == authors)
        .toList();
  }

  /** Those who did something else than write. */
  List<Credit> otherCredits() {
    return credits(false);
  }

  String roleLabel(Credit credit) {
    return labels().titled("role.", credit.role());
  }

  static Writing person(Credit credit) {
    return out -> author(credit, out.html());
  }

  List<ArticleSummary> translations() {
    return view.translations();
  }

  static String languageName(ArticleSummary translation) {
    return Languages.nameOf(translation.locale());
  }

  static String languageTag(ArticleSummary translation) {
    return translation.locale().toLanguageTag();
  }

  /** The picture above the body, or null. */
  @Nullable MediaItem lead() {
    return article
        .leadMedia()
        .filter(each -> each.type().equals(MediaItem.PICTURE) && !each.renditions().isEmpty())
        .orElse(null);
  }

  Writing body() {
    return blocks(article.blocks(), 1);
  }

  String title(Explainer explainer) {
    return labels().explainer(explainer.kind());
  }

  Writing text(Explainer explainer) {
    return blocks(explainer.blocks(), 2);
  }

  List<Explainer> explainers() {
    return article.explainers().stream().filter(each -> !each.blocks().isEmpty()).toList();
  }

  List<LiveUpdate> updates() {
    return view.liveUpdates();
  }

  Writing text(LiveUpdate update) {
    return blocks(update.blocks(), update.headline() == null ? 2 : 3);
  }

  String correctionLabel(Correction correction) {
    return labels().titled("correction.", correction.type());
  }

  /** A warning to readers before the text, or null. */
  @Nullable String warning() {
    String sensitivity = article.sensitivity();
    return sensitivity == null ? null : labels().titled("sensitivity.", sensitivity);
  }

  /** How the text came about, where readers should know; else null. */
  @Nullable String origin() {
    String type = article.sourceType();
    return type == null ? null : labels().find("source." + lastWord(type)).orElse(null);
  }

  /** IPTC gives the types as addresses. */
  private static String lastWord(String type) {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** Full rows only, once there is one. */
  List<ArticleView.RelatedEntry> related() {
    List<ArticleView.RelatedEntry> all = view.related();
    return all.size() <= RELATED_IN_ROW
        ? all
        : all.subList(0, all.size() / RELATED_IN_ROW * RELATED_IN_ROW);
  }

  /** Why an article is suggested, in words, or null when there is nothing to say. */
  @Nullable String reason(ArticleView.RelatedEntry entry) {
    if (entry.reasons().isEmpty()) {
      return null;
    }
    RelatedArticle.Reason reason = entry.reasons().get(0);
    String key = "reason." + reason.kind().name();
    String detail = detail(reason);
    return detail.isEmpty()
        ? labels().find(key + ".plain").orElse(null)
        : labels().find(key).map(text -> text.replace("{0}", detail)).orElse(null);
  }

  private String detail(RelatedArticle.Reason reason) {
    // A number that two stories share says nothing to a reader.
    List<String> words =
        reason.detail().stream()
            .filter(each -> each.chars().anyMatch(Character::isLetter))
            .toList();
    if (reason.kind() == RelatedArticle.Kind.NEWEST_IN_SECTION && words.isEmpty()) {
      return sectionName(article.section());
    }
    return String.join(label("list.next"), words.subList(0, Math.min(REASON_WORDS, words.size())));
  }

  @Override
  void writeBuiltIn(PagePart part) {
    switch (part) {
      case ARTICLE_META -> Templates.articleMeta(output(), this);
      case RELATED -> Templates.related(output(), this);
      case HEAD, HEADER, NAVIGATION, BREAKING, ARTICLE_END, FOOTER -> super.writeBuiltIn(part);
    }
  }

  private Head makeHead() {
    String canonical =
        article.canonicalUrl() == null
            ? site().absolute(view.address().path())
            : article.canonicalUrl();
    String description = description();
    Head.Image image = Head.Image.of(lead(), site());
    Instant modified = Optional.ofNullable(updated()).orElse(published());
    return new Head(
        article.headlineFor("seo") + " | " + site().name(),
        article.headlineFor("social"),
        description,
        canonical,
        true,
        new Head.Article(
            published(),
            modified,
            image,
            new JsonLd(view, canonical, description, modified, icon())),
        alternates(),
        null,
        null);
  }

  private List<Head.Alternate> alternates() {
    if (view.translations().isEmpty()) {
      return List.of();
    }
    List<Head.Alternate> alternates = new ArrayList<>();
    alternates.add(new Head.Alternate(article.locale(), site().absolute(view.address().path())));
    for (ArticleSummary each : view.translations()) {
      alternates.add(new Head.Alternate(each.locale(), site().absolute(each.address().path())));
    }
    return alternates;
  }

  private String description() {
    if (article.standfirst() != null && !article.standfirst().isBlank()) {
      return article.standfirst();
    }
    String body = PlainText.ofBlocks(article.blocks()).replace('\n', ' ').strip();
    return body.isEmpty() ? article.headline() : Excerpt.of(body, DESCRIPTION_LENGTH);
  }
}
