package org.broadsheet.cms.render.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Addresses {
  private Addresses() {}

  /** A value as it stands in a query. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
