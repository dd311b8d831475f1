package org.broadsheet.cms.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.broadsheet.cms.web.StaticResource;
import org.broadsheet.cms.web.StaticResources;
import org.jspecify.annotations.Nullable;

/** The sample articles' pictures, below {@code /media/sample/}. */
final class SamplePictures implements StaticResources {
  private static final Pattern PATH = Pattern.compile("sample/([a-z0-9-]+\\.(svg|png))");
  private static final String FOLDER = "sample/pictures/";

  private final Map<String, StaticResource> loaded = new ConcurrentHashMap<>();

  @Override
  public Optional<StaticResource> find(String path) {
    var name = PATH.matcher(path);
    if (!name.matches()) {
      return Optional.empty();
    }
    String type = name.group(2).equals("svg") ? "image/svg+xml" : "image/png";
    return Optional.ofNullable(loaded.computeIfAbsent(name.group(1), file -> load(file, type)));
  }

  private static @Nullable StaticResource load(String file, String mediaType) {
    try (InputStream in = SamplePictures.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? null : new StaticResource(in.readAllBytes(), mediaType, null, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
