package org.broadsheet.cms.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.json.ContentJson;
import org.broadsheet.cms.json.DataJson;
import org.broadsheet.cms.json.TreeReader;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.site.Site;

/**
 * Brand and sections, as a site file has them: the JSON form of a {@link Site} with the field
 * {@code sections}, an array of sections in the order they are to be shown.
 */
record PortalSite(Site site, List<Section> sections) {
  private static final int MAX_BYTES = 1024 * 1024;

  PortalSite {
    sections = List.copyOf(sections);
  }

  /**
   * @param address stands for a base URL that the file does not name
   * @throws ConfigurationException naming the file and what is wrong with it
   */
  static PortalSite read(Path file, URI address) {
    byte[] json;
    try (InputStream in = Files.newInputStream(file)) {
      json = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      String fault =
          Files.isDirectory(file)
              ? "is a directory; name a file"
              : Files.exists(file)
                  ? "cannot be read; check its permissions"
                  : "does not exist; check the path";
      throw new ConfigurationException("the site file " + file + " " + fault, e);
    }
    if (json.length > MAX_BYTES) {
      throw new ConfigurationException("the site file " + file + " is larger than 1 MB");
    }
    try {
      return parse(json, address);
    } catch (InvalidContentException e) {
      throw new ConfigurationException(
          "the site file " + file + " cannot be used: " + e.getMessage() + "; mend it", e);
    }
  }

  static PortalSite parse(byte[] json, URI address) {
    Data.Tree tree = DataJson.readTree(json);
    if (tree.text("baseUrl").isEmpty()) {
      tree = tree.with("baseUrl", Data.of(address.toString()));
    }
    TreeReader reader = new TreeReader(tree);
    List<Section> sections = new ArrayList<>();
    for (TreeReader each : reader.objects("sections")) {
      Section section = ContentJson.readSection(each);
      sections.add(section.position() == 0 ? section.withPosition(sections.size() + 1) : section);
    }
    return new PortalSite(ContentJson.readSite(reader), sections);
  }

  PortalSite withBaseUrl(URI address) {
    return new PortalSite(site.toBuilder().baseUri(address).build(), sections);
  }

  /** The same brand for a store that has other sections: all top ones are in the navigation. */
  PortalSite withoutSections() {
    return new PortalSite(site.toBuilder().navigation(List.of()).build(), List.of());
  }
}
