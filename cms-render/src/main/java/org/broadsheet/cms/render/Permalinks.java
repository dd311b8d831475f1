package org.broadsheet.cms.render;

import java.nio.charset.StandardCharsets;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.ArticleAddress;
import org.broadsheet.cms.article.ArticleId;
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
}
