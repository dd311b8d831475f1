package org.broadsheet.cms.render.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.article.Breaking;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.json.JsonForm;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.view.PageFrame;

/** An article as everybody may see it: its public form, and where it and what it links to live. */
final class PublicArticle {
  private PublicArticle() {}

  static byte[] write(Article article, Map<ArticleId, ArticleAddress> links, PageFrame frame) {
    Map<String, Data> further = new LinkedHashMap<>();
    ArticleAddress address = article.address();
    if (address != null) {
      further.put("url", Data.of(Permalinks.of(frame.site(), address)));
    }
    VisibleText text = new VisibleText(links);
    Article shown = text.of(withoutComingNews(article, frame));
    Map<String, Data> targets = new TreeMap<>();
    text.used().forEach(id -> targets.put(id.value(), Data.of(addressOf(id, links, frame))));
    further.put("links", new Data.Tree(targets));
    return ContentJson.writeArticle(shown, JsonForm.PUBLIC, new Data.Tree(further));
  }

  private static String addressOf(
      ArticleId id, Map<ArticleId, ArticleAddress> links, PageFrame frame) {
    ArticleAddress address = links.get(id);
    if (address == null) {
      throw new IllegalStateException("the text links to " + id + ", which readers may not see");
    }
    return Permalinks.of(frame.site(), address);
  }

  /** What is to break later is not news yet. */
  private static Article withoutComingNews(Article article, PageFrame frame) {
    Breaking breaking = article.breaking();
    return breaking != null && breaking.from().isAfter(frame.at())
        ? article.toBuilder().breaking(null).build()
        : article;
  }
}
