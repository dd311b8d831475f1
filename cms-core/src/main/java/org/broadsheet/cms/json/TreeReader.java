package org.broadsheet.cms.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.error.InvalidContentException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one JSON object by name and remembers which are left. A field that holds null
 * counts as absent. What is of the wrong type is refused with the whole path from the outermost
 * object. Not thread-safe.
 */
public final class TreeReader {
  private final @Nullable TreeReader parent;
  private final String step;
  private final Data.Tree tree;
  private final Set<String> taken = new HashSet<>();

  /** Reads an outermost object. */
  public TreeReader(Data.Tree tree) {
    this(null, "", tree);
  }

  private TreeReader(@Nullable TreeReader parent, String step, Data.Tree tree) {
    this.parent = parent;
    this.step = step;
    this.tree = tree;
  }

  /** Where the object stands, such as {@code blocks[3]}; empty for the outermost. */
  public String path() {
    return parent == null ? step : join(parent.path(), step);
  }

  private String path(String name) {
    return join(path(), name);
  }

  private static String join(String outer, String inner) {
    if (outer.isEmpty()) {
      return inner;
    }
    return inner.startsWith("[") ? outer + inner : outer + "." + inner;
  }

  /** Whether the field is there and not null. Does not take it. */
  public boolean has(String name) {
    Data value = tree.fields().get(name);
    return value != null && !(value instanceof Data.Nothing);
  }

  /** Calls a constructor of the model and puts this object's path in front of what it refuses. */
  public <T> T make(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (InvalidContentException e) {
      throw e.under(path());
    }
  }

  /** As {@link #make(Supplier)}, for the value of one field. */
  public <T> T make(String name, Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (InvalidContentException e) {
      throw e.under(path(name));
    }
  }

  /** The field as it is, or null when absent. */
  public @Nullable Data take(String name) {
    taken.add(name);
    Data value = tree.fields().get(name);
    return value instanceof Data.Nothing ? null : value;
  }

  public @Nullable String optionalText(String name) {
    Data value = take(name);
    if (value == null) {
      return null;
    }
    return asText(value, name);
  }

  public String text(String name) {
    return required(name, optionalText(name));
  }

  public String text(String name, String otherwise) {
    String value = optionalText(name);
    return value == null ? otherwise : value;
  }

  public List<String> texts(String name) {
    List<Data> values = array(name);
    List<String> texts = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      texts.add(asText(values.get(i), name + "[" + i + "]"));
    }
    return texts;
  }

  public @Nullable Instant optionalInstant(String name) {
    String value = optionalText(name);
    if (value == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidContentException(
          path(name),
          "bad-instant",
          "must be a date and time with zone such as 2026-03-01T09:30:00Z");
    }
  }

  public Instant instant(String name) {
    return required(name, optionalInstant(name));
  }

  public @Nullable Locale optionalLocale(String name) {
    String value = optionalText(name);
    if (value == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(value).build();
    } catch (IllformedLocaleException e) {
      throw new InvalidContentException(
          path(name), "bad-locale", "must be a language tag (BCP 47) such as en-GB");
    }
  }

  public int integer(String name, int otherwise) {
    return Math.toIntExact(number(name, otherwise, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  public long whole(String name, long otherwise) {
    return number(name, otherwise, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long number(String name, long otherwise, long least, long most) {
    Data value = take(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Data.Numeric number)) {
      throw wrongType(name, "a whole number", value);
    }
    BigDecimal decimal = number.value();
    // Looked at before it is expanded: 1e999999999 has three digits here and a billion there.
    if (decimal.precision() - (long) decimal.scale() <= 19
        && decimal.stripTrailingZeros().scale() <= 0) {
      BigDecimal plain = decimal.setScale(0);
      if (plain.compareTo(BigDecimal.valueOf(least)) >= 0
          && plain.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return plain.longValue();
      }
    }
    throw new InvalidContentException(
        path(name), "out-of-range", "must be a whole number between " + least + " and " + most);
  }

  public double decimal(String name, double otherwise) {
    Data value = take(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Data.Numeric number)) {
      throw wrongType(name, "a number", value);
    }
    return number.value().doubleValue();
  }

  public boolean flag(String name, boolean otherwise) {
    Data value = take(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Data.Flag flag)) {
      throw wrongType(name, "true or false", value);
    }
    return flag.value();
  }

  public @Nullable TreeReader object(String name) {
    Data value = take(name);
    if (value == null) {
      return null;
    }
    return asObject(value, name);
  }

  public List<TreeReader> objects(String name) {
    List<Data> values = array(name);
    List<TreeReader> readers = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      readers.add(asObject(values.get(i), name + "[" + i + "]"));
    }
    return readers;
  }

  /** The entries of an array of arrays of objects, as table rows are. */
  public List<List<TreeReader>> objectLists(String name) {
    return lists(name, array(name));
  }

  /** The entries of an array of arrays of arrays of objects. */
  public List<List<List<TreeReader>>> objectListLists(String name) {
    List<Data> outer = array(name);
    List<List<List<TreeReader>>> all = new ArrayList<>(outer.size());
    for (int i = 0; i < outer.size(); i++) {
      String place = name + "[" + i + "]";
      all.add(lists(place, asArray(outer.get(i), place)));
    }
    return all;
  }

  private List<List<TreeReader>> lists(String place, List<Data> outer) {
    List<List<TreeReader>> all = new ArrayList<>(outer.size());
    for (int i = 0; i < outer.size(); i++) {
      String row = place + "[" + i + "]";
      List<Data> inner = asArray(outer.get(i), row);
      List<TreeReader> readers = new ArrayList<>(inner.size());
      for (int j = 0; j < inner.size(); j++) {
        readers.add(asObject(inner.get(j), row + "[" + j + "]"));
      }
      all.add(readers);
    }
    return all;
  }

  public Data.Tree tree(String name) {
    Data value = take(name);
    if (value == null) {
      return Data.Tree.EMPTY;
    }
    if (!(value instanceof Data.Tree object)) {
      throw wrongType(name, "an object", value);
    }
    return object;
  }

  /** The entries of an array of anything; none when absent. */
  public List<Data> array(String name) {
    Data value = take(name);
    return value == null ? List.of() : asArray(value, name);
  }

  /** The fields not taken, in their order. */
  public Data.Tree rest() {
    if (taken.containsAll(tree.fields().keySet())) {
      return Data.Tree.EMPTY;
    }
    Map<String, Data> left = new LinkedHashMap<>(tree.fields());
    left.keySet().removeAll(taken);
    return new Data.Tree(left);
  }

  /** All fields but {@code names}, whether or not they were taken. */
  public Data.Tree without(String... names) {
    Map<String, Data> left = new LinkedHashMap<>(tree.fields());
    for (String name : names) {
      left.remove(name);
    }
    return new Data.Tree(left);
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidContentException(path(name), "missing", "is missing");
    }
    return value;
  }

  private String asText(Data value, String name) {
    if (value instanceof Data.Text text) {
      return text.value();
    }
    throw wrongType(name, "text", value);
  }

  private TreeReader asObject(Data value, String name) {
    if (value instanceof Data.Tree object) {
      return new TreeReader(this, name, object);
    }
    throw wrongType(name, "an object", value);
  }

  private List<Data> asArray(Data value, String name) {
    if (value instanceof Data.Array array) {
      return array.values();
    }
    throw wrongType(name, "an array", value);
  }

  private InvalidContentException wrongType(String name, String wanted, Data found) {
    String kind =
        switch (found) {
          case Data.Tree tree -> "an object";
          case Data.Array array -> "an array";
          case Data.Text text -> "text";
          case Data.Numeric number -> "a number";
          case Data.Flag flag -> "true or false";
          case Data.Nothing nothing -> "null";
        };
    return new InvalidContentException(
        path(name), "wrong-type", "must be " + wanted + " but is " + kind);
  }
}
