package org.broadsheet.cms.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.importing.ImportSource;
import org.broadsheet.cms.json.DataJson;

/**
 * The newspaper that a first visitor sees. Its dates are moved so that the newest article appeared
 * just now; their order and distances stay.
 */
final class SampleContent {
  private static final String FOLDER = "sample/";
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  private SampleContent() {}

  static PortalSite site(URI address) {
    return PortalSite.parse(read("site.json"), address).withBaseUrl(address);
  }

  /** The articles as a file to import. */
  static ImportSource articles(Instant now) {
    byte[] lines = moved(read("articles.jsonl"), now);
    return new ImportSource(
        "sample.jsonl", "sample", () -> new ByteArrayInputStream(lines), lines.length);
  }

  static byte[] moved(byte[] lines, Instant now) {
    List<Data.Tree> articles =
        new String(lines, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .map(DataJson::readTree)
            .toList();
    Instant newest =
        articles.stream().flatMap(SampleContent::appeared).max(Instant::compareTo).orElse(now);
    Duration by = Duration.between(newest, now.truncatedTo(ChronoUnit.MINUTES));
    ByteArrayOutputStream moved = new ByteArrayOutputStream(lines.length);
    for (Data.Tree article : articles) {
      moved.writeBytes(DataJson.write(moved(article, by)));
      moved.write('\n');
    }
    return moved.toByteArray();
  }

  private static Stream<Instant> appeared(Data.Tree article) {
    return Stream.of("publishedAt", "firstPublishedAt", "updatedAt")
        .map(article::text)
        .flatMap(Optional::stream)
        .map(Instant::parse);
  }

  private static Data moved(Data value, Duration by) {
    if (value instanceof Data.Tree tree) {
      Map<String, Data> fields = new LinkedHashMap<>();
      tree.fields().forEach((name, each) -> fields.put(name, moved(each, by)));
      return new Data.Tree(fields);
    }
    if (value instanceof Data.Array array) {
      List<Data> values = new ArrayList<>();
      array.values().forEach(each -> values.add(moved(each, by)));
      return new Data.Array(values);
    }
    if (value instanceof Data.Text text && INSTANT.matcher(text.value()).matches()) {
      return Data.of(Instant.parse(text.value()).plus(by).toString());
    }
    return value;
  }

  private static byte[] read(String name) {
    try (InputStream in = SampleContent.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
