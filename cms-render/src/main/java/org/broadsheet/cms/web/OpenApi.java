package org.broadsheet.cms.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.json.DataJson;
import org.broadsheet.cms.site.Site;
import org.jspecify.annotations.Nullable;

/** The description of every public address, with the site's own name and place. Thread-safe. */
final class OpenApi {
  private static final String FILE = "openapi.json";

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Made(String name, String base, byte[] bytes) {}

  private volatile @Nullable Made made;

  byte[] of(Site site) {
    Made current = made;
    String base = site.baseUri().toString();
    if (current == null || !current.name().equals(site.name()) || !current.base().equals(base)) {
      current = new Made(site.name(), base, write(site.name(), base));
      made = current;
    }
    return current.bytes();
  }

  private static byte[] write(String name, String base) {
    Data.Tree document = read();
    Data.Tree info = document.tree("info");
    Data.Tree contact = info.tree("contact").with("name", Data.of(name)).with("url", Data.of(base));
    info = info.with("title", Data.of(name)).with("contact", contact);
    Data server = Data.Tree.of("url", Data.of(base));
    return DataJson.write(
        document.with("info", info).with("servers", new Data.Array(List.of(server))));
  }

  /** As it is kept, for a site of no name. */
  static Data.Tree read() {
    try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the library lacks its file " + FILE);
      }
      return DataJson.readTree(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
