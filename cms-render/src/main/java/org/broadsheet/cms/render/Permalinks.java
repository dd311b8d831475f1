package org.broadsheet.cms.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.site.Site;

/** The absolute addresses of articles. */
public final class Permalinks {
  private static final String UNRESERVED = "-._~!$&'()*+,;=:@";

  private Permalinks() {}

  /** The address that names an article for ever and leads to where it is read. */
  public static String ofId(Site site, ArticleId id) {
    return site.absolute("/id/" + encoded(id.value(), UNRESERVED));
  }

  /** An address with everything percent-encoded that a URI must not hold (RFC 3986). */
  public static String uri(String address) {
    return encoded(address, UNRESERVED + "/?#%[]");
  }

  private static String encoded(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if ((c < 0x80 && Character.isLetterOrDigit(c)) || kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  /** Where an article is read. */
  public static String of(Site site, ArticleAddress address) {
    return site.absolute(address.path());
  }

  /** Where search engines should send readers: the first place of an article taken over. */
  public static String canonical(Site site, Article article, ArticleAddress address) {
    String elsewhere = article.canonicalUrl();
    return elsewhere == null ? of(site, address) : elsewhere;
  }

  /**
   * Turns addresses as they stand in the text of the article at {@code address} into absolute ones.
   */
  public static UnaryOperator<String> absolute(Site site, ArticleAddress address) {
    String page = site.absolute(address.path());
    return target -> {
      if (target.startsWith("/")) {
        return site.absolute(target);
      }
      if (target.startsWith("#") || target.startsWith("?")) {
        return page + target;
      }
      return hasScheme(target) ? target : page.substring(0, page.lastIndexOf('/') + 1) + target;
    };
  }

  private static boolean hasScheme(String target) {
    int colon = target.indexOf(':');
    for (int i = 0; i < colon; i++) {
      if ("/?#".indexOf(target.charAt(i)) >= 0) {
        return false;
      }
    }
    return colon > 0;
  }

  /**
   * Where a link in the text of the article at {@code page} leads, or empty where a reader may not
   * follow and its text stands alone.
   *
   * @param links where each article lives that the text links to and that readers may see
   */
  public static Optional<String> ofLink(
      Link link, Map<ArticleId, ArticleAddress> links, Site site, ArticleAddress page) {
    Optional<String> id = link.articleId();
    if (id.isEmpty()) {
      return Optional.of(absolute(site, page).apply(link.href()));
    }
    return addressOf(id.get(), links).map(address -> of(site, address));
  }

  /**
   * The address of the article that {@code articleId} names. A link may hold what is no id at all;
   * such an article is not visible either.
   */
  public static Optional<ArticleAddress> addressOf(
      String articleId, Map<ArticleId, ArticleAddress> links) {
    for (Map.Entry<ArticleId, ArticleAddress> each : links.entrySet()) {
      if (each.getKey().value().equals(articleId)) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }
}
