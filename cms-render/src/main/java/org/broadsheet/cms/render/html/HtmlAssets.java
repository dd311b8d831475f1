package org.broadsheet.cms.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The files that every HTML page asks for. A file's path holds a hash of its content, so a browser
 * may keep it for ever and gets a new one the moment it changes. Immutable.
 */
public final class HtmlAssets {
  /** Where the files are served. */
  public static final String PREFIX = "/static/";

  private static final int HASH_DIGITS = 16;

  /**
   * One file.
   *
   * @param bytes its content; not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied once, when it is loaded.
  public record Asset(String path, String mediaType, byte[] bytes) {}

  private final Asset stylesheet = load("broadsheet", ".css", "text/css; charset=utf-8");
  private final Asset icon = load("icon", ".svg", "image/svg+xml");
  private final Map<String, Asset> byPath = Map.of(stylesheet.path, stylesheet, icon.path, icon);

  HtmlAssets() {}

  /** The path of the style sheet. */
  public String stylesheet() {
    return stylesheet.path;
  }

  /** The path of the icon that browsers show beside the title. */
  public String icon() {
    return icon.path;
  }

  /** The file served at {@code path}; empty also for the path of an older version. */
  public Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static Asset load(String name, String ending, String mediaType) {
    try (InputStream file = HtmlAssets.class.getResourceAsStream(name + ending)) {
      if (file == null) {
        throw new IllegalStateException("cms-render was packed without " + name + ending);
      }
      byte[] bytes = file.readAllBytes();
      return new Asset(PREFIX + name + "." + hash(bytes) + ending, mediaType, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + ending, e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
