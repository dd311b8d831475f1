package org.broadsheet.cms.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes {@link Data} as JSON (RFC 8259). Thread-safe. */
public final class DataJson {
  /**
   * Deep enough for every article within {@link org.broadsheet.cms.content.ContentLimits}, far from
   * any stack's end.
   */
  private static final int MAX_NESTING = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  .maxStringLength(20_000_000)
                  .maxNameLength(10_000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private DataJson() {}

  /**
   * Reads one JSON object.
   *
   * @throws InvalidContentException if {@code json} is not exactly one well-formed object
   */
  public static Data.Tree readTree(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return readOnly(parser);
    } catch (JacksonException e) {
      throw badJson(e);
    }
  }

  /** As the other one. */
  public static Data.Tree readTree(String json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return readOnly(parser);
    } catch (JacksonException e) {
      throw badJson(e);
    }
  }

  private static Data.Tree readOnly(JsonParser parser) {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new InvalidContentException("", "bad-json", "is not a JSON object");
    }
    Data.Tree tree = readObject(parser);
    if (parser.nextToken() != null) {
      throw new InvalidContentException("", "bad-json", "has something behind the JSON object");
    }
    return tree;
  }

  private static Data readValue(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> new Data.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Data.Numeric(parser.getDecimalValue());
      case VALUE_TRUE -> new Data.Flag(true);
      case VALUE_FALSE -> new Data.Flag(false);
      case VALUE_NULL -> new Data.Nothing();
      default -> throw new InvalidContentException("", "bad-json", "has an unexpected " + token);
    };
  }

  private static Data.Tree readObject(JsonParser parser) {
    Map<String, Data> fields = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      fields.put(name, readValue(parser, parser.nextToken()));
    }
    return fields.isEmpty() ? Data.Tree.EMPTY : new Data.Tree(fields);
  }

  private static Data.Array readArray(JsonParser parser) {
    List<Data> values = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      values.add(readValue(parser, token));
    }
    return new Data.Array(values);
  }

  private static InvalidContentException badJson(JacksonException cause) {
    TokenStreamLocation place = cause.getLocation();
    String where =
        place == null || place.getLineNr() < 0
            ? ""
            : " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    return new InvalidContentException(
        "", "bad-json", "is not well-formed JSON" + where + ": " + cause.getOriginalMessage());
  }

  /** Compact UTF-8. */
  public static byte[] write(Data data) {
    return write(json -> write(data, json));
  }

  /**
   * Collects what {@code content} writes.
   *
   * @throws InvalidContentException if it writes a field twice, as when an extension has the name
   *     of a field
   */
  static byte[] write(Consumer<JsonGenerator> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      content.accept(json);
    } catch (StreamWriteException e) {
      throw new InvalidContentException("extensions", "duplicate-field", e.getOriginalMessage());
    }
    return bytes.toByteArray();
  }

  static void write(Data data, JsonGenerator json) {
    switch (data) {
      case Data.Tree tree -> {
        json.writeStartObject();
        writeFields(tree, json);
        json.writeEndObject();
      }
      case Data.Array array -> {
        json.writeStartArray();
        array.values().forEach(each -> write(each, json));
        json.writeEndArray();
      }
      case Data.Text text -> json.writeString(text.value());
      case Data.Numeric number -> json.writeNumber(number.value());
      case Data.Flag flag -> json.writeBoolean(flag.value());
      case Data.Nothing nothing -> json.writeNull();
    }
  }

  static void writeFields(Data.Tree tree, JsonGenerator json) {
    for (Map.Entry<String, Data> field : tree.fields().entrySet()) {
      json.writeName(field.getKey());
      write(field.getValue(), json);
    }
  }
}
