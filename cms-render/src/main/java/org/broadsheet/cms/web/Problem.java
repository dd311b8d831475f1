package org.broadsheet.cms.web;

import java.util.Map;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.json.DataJson;

/** Failures as programs read them (RFC 9457). */
final class Problem {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad Request",
          404, "Not Found",
          405, "Method Not Allowed",
          406, "Not Acceptable",
          500, "Internal Server Error",
          503, "Service Unavailable");

  private Problem() {}

  static byte[] write(int status, String detail) {
    return DataJson.write(
        Data.Tree.of("type", Data.of("about:blank"))
            .with("title", Data.of(TITLES.getOrDefault(status, "Error")))
            .with("status", Data.Numeric.of(status))
            .with("detail", Data.of(detail)));
  }
}
