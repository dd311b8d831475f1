package org.broadsheet.cms.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.cms.error.InvalidContentException;

/**
 * A JSON-like tree of plain values: what custom blocks carry, and where fields that this version
 * does not know are kept.
 *
 * <p>Immutable, compared by value. It holds no class of any plugin, so caches and stores may keep
 * it for ever.
 */
public sealed interface Data {

  /** An object: named values in the order they were given. */
  record Tree(Map<String, Data> fields) implements Data {
    /** The tree without fields. */
    public static final Tree EMPTY = new Tree(Map.of());

    public Tree {
      fields =
          fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      for (Map.Entry<String, Data> field : fields.entrySet()) {
        Objects.requireNonNull(field.getKey(), "name");
        Objects.requireNonNull(field.getValue(), field.getKey());
      }
    }

    /** A tree with one field. */
    public static Tree of(String name, Data value) {
      return new Tree(Map.of(name, value));
    }

    public boolean isEmpty() {
      return fields.isEmpty();
    }

    /** The value called {@code name}, or empty when there is none. */
    public Optional<Data> get(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    /** The text called {@code name}, or empty when there is none or it is not text. */
    public Optional<String> text(String name) {
      return fields.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The number called {@code name}, or empty when there is none or it is not a number. */
    public Optional<BigDecimal> number(String name) {
      return fields.get(name) instanceof Numeric number
          ? Optional.of(number.value())
          : Optional.empty();
    }

    /** The object called {@code name}; the empty one when there is none or it is not an object. */
    public Tree tree(String name) {
      return fields.get(name) instanceof Tree tree ? tree : EMPTY;
    }

    /** The entries of the array called {@code name}; none when there is no such array. */
    public List<Data> entries(String name) {
      return fields.get(name) instanceof Array array ? array.values() : List.of();
    }

    /** A copy with {@code name} set to {@code value}. */
    public Tree with(String name, Data value) {
      Map<String, Data> changed = new LinkedHashMap<>(fields);
      changed.put(name, value);
      return new Tree(changed);
    }
  }

  /** An ordered list of values. */
  record Array(List<Data> values) implements Data {
    public Array {
      values = List.copyOf(values);
    }
  }

  /** A piece of text. */
  record Text(String value) implements Data {
    public Text {
      value = Check.text("value", value, ContentLimits.ARTICLE_TEXT_LENGTH);
    }
  }

  /** A number, kept exactly as written. */
  record Numeric(BigDecimal value) implements Data {
    public Numeric {
      Objects.requireNonNull(value, "value");
    }

    public static Numeric of(long value) {
      return new Numeric(BigDecimal.valueOf(value));
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Data {}

  /** The JSON null. */
  record Nothing() implements Data {}

  static Text of(String value) {
    return new Text(value);
  }

  /** Refuses a tree that nests or holds more than {@link ContentLimits} allows. */
  static Tree bounded(String field, Tree tree) {
    Objects.requireNonNull(tree, field);
    if (!tree.isEmpty()) {
      count(field, tree, 1, 0);
    }
    return tree;
  }

  private static int count(String field, Data value, int depth, int seen) {
    if (depth > ContentLimits.DATA_DEPTH) {
      throw new InvalidContentException(
          field, "too-deep", "nests deeper than " + ContentLimits.DATA_DEPTH + " levels");
    }
    int total = seen + 1;
    if (total > ContentLimits.DATA_VALUES) {
      throw new InvalidContentException(
          field, "too-many", "holds more than " + ContentLimits.DATA_VALUES + " values");
    }
    if (value instanceof Tree tree) {
      for (Data each : tree.fields().values()) {
        total = count(field, each, depth + 1, total);
      }
    } else if (value instanceof Array array) {
      for (Data each : array.values()) {
        total = count(field, each, depth + 1, total);
      }
    }
    return total;
  }
}
