package org.broadsheet.cms.render.html;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.render.spi.LabelContribution;

/**
 * Finds the {@link Labels} of a language. Reads property files itself, since the JDK's resource
 * bundles fall back to the language of the machine. Thread-safe.
 */
final class LabelStore {
  private static final LabelContribution BUILT_IN =
      new LabelContribution(
          LabelStore.class.getName(),
          LabelStore.class.getClassLoader(),
          "org/broadsheet/cms/render/html/labels");

  /** Languages come with content, so only so many are kept. */
  private static final int KEPT = 200;

  private final Extensions<LabelContribution> contributed;
  private final Map<String, Labels> byLanguage = new ConcurrentHashMap<>();

  @Inject
  LabelStore(Extensions<LabelContribution> contributed) {
    this.contributed = contributed;
    contributed.onChange(byLanguage::clear);
  }

  Labels of(Locale locale) {
    String language = locale.getLanguage();
    Labels known = byLanguage.get(language);
    if (known != null) {
      return known;
    }
    Labels read = read(language);
    if (byLanguage.size() < KEPT) {
      byLanguage.put(language, read);
    }
    return read;
  }

  private Labels read(String language) {
    List<LabelContribution> sources = new ArrayList<>(contributed.snapshot().values());
    sources.add(BUILT_IN);
    List<Map<String, String>> words = new ArrayList<>();
    if (!language.equals("en")) {
      sources.forEach(each -> addWords(each, "_" + language, words));
    }
    Locale found = words.isEmpty() ? Locale.ENGLISH : Locale.of(language);
    sources.forEach(each -> addWords(each, "", words));
    return new Labels(found, words);
  }

  private static void addWords(
      LabelContribution source, String ending, List<Map<String, String>> words) {
    String path = source.baseName() + ending + ".properties";
    try (InputStream file = source.loader().getResourceAsStream(path)) {
      if (file != null) {
        words.add(words(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the labels " + path + " of " + source.owner(), e);
    }
  }

  private static Map<String, String> words(InputStream file) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    Map<String, String> words = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return words;
  }
}
