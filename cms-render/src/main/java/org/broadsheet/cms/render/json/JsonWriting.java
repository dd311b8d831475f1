package org.broadsheet.cms.render.json;

import java.util.Locale;
import java.util.function.Consumer;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.render.spi.ByteSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON into a sink, for every format that is made of it. */
public final class JsonWriting {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private JsonWriting() {}

  /** Writes what {@code content} gives, compact and in UTF-8. */
  public static void write(ByteSink sink, Consumer<JsonGenerator> content) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), sink.asStream(), JsonEncoding.UTF8)) {
      content.accept(json);
    }
  }

  /** Writes a text, or null; characters that no document may carry are replaced. */
  public static void value(@Nullable String value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(Check.text("value", value, Integer.MAX_VALUE));
    }
  }

  /** Writes a field, also when it is null. */
  public static void text(String name, @Nullable String value, JsonGenerator json) {
    json.writeName(name);
    value(value, json);
  }

  /** Writes a field unless it is null or blank. */
  public static void given(String name, @Nullable String value, JsonGenerator json) {
    if (value != null && !value.isBlank()) {
      json.writeStringProperty(name, value);
    }
  }

  /** {@code SHARED_WORDS} reads shared-words. */
  static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
