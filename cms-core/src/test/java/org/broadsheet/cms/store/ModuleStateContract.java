package org.broadsheet.cms.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.cms.store.ModuleState.Entry;
import org.broadsheet.cms.store.ModuleState.Namespace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store must do with the side state of modules. */
public abstract class ModuleStateContract extends StoreContract {
  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static Optional<String> get(Namespace namespace, String key) {
    return namespace.get(key).map(value -> new String(value, UTF_8));
  }

  private static List<String> keys(List<Entry> entries) {
    return entries.stream().map(Entry::key).toList();
  }

  @Test
  void keepsRecordsByKey() {
    Namespace lists = store.moduleState().open("related.lists", 1);
    lists.put("a", bytes("1"));
    lists.put("a", bytes("2"));
    lists.put("empty", new byte[0]);
    assertEquals(Optional.of("2"), get(lists, "a"));
    assertEquals(Optional.of(""), get(lists, "empty"));
    assertEquals(Optional.empty(), get(lists, "b"));
    lists.remove("a");
    lists.remove("never-there");
    assertEquals(Optional.empty(), get(lists, "a"));
    store.reopen();
    assertEquals(Optional.of(""), get(store.moduleState().open("related.lists", 1), "empty"));
  }

  @Test
  void namespacesDoNotMix() {
    Namespace one = store.moduleState().open("one", 1);
    Namespace two = store.moduleState().open("two", 1);
    one.put("key", bytes("1"));
    two.put("key", bytes("2"));
    one.clear();
    assertEquals(Optional.empty(), get(one, "key"));
    assertEquals(Optional.of("2"), get(two, "key"));
    assertEquals(List.of("key"), keys(two.scan("", null, 10)));
  }

  @Test
  void manyAreWrittenAndReadAtOnce() {
    Namespace lists = store.moduleState().open("lists", 1);
    lists.put("gone", bytes("x"));
    Map<String, byte @Nullable []> values = new HashMap<>();
    for (int i = 0; i < 500; i++) {
      values.put("k" + i, bytes("v" + i));
    }
    values.put("gone", null);
    lists.putAll(values);
    Map<String, byte[]> read = lists.getAll(List.of("k0", "k499", "gone", "none", "k0"));
    assertEquals(2, read.size());
    assertEquals("v499", new String(read.get("k499"), UTF_8));
    assertEquals(Map.of(), lists.getAll(List.of()));
    lists.putAll(Map.of());
  }

  @Test
  void scansGoInTheOrderOfKeys() {
    Namespace lists = store.moduleState().open("lists", 1);
    List<String> all =
        List.of("a", "a%", "a1", "a2", "a_", "aé", "a\u4e2d", "a\uD83D\uDE00", "b", "é");
    for (String key : all.reversed()) {
      lists.put(key, bytes(key));
    }
    List<String> ordered = keys(lists.scan("", null, 100));
    assertEquals(new java.util.HashSet<>(all), new java.util.HashSet<>(ordered));
    List<String> withPrefix = keys(lists.scan("a", null, 100));
    assertEquals(ordered.subList(0, 8), withPrefix);
    List<String> paged = new ArrayList<>();
    String after = null;
    for (List<Entry> step = lists.scan("a", null, 3);
        !step.isEmpty();
        step = lists.scan("a", after, 3)) {
      paged.addAll(keys(step));
      after = paged.get(paged.size() - 1);
    }
    assertEquals(withPrefix, paged);
    assertEquals(List.of("a%"), keys(lists.scan("a%", null, 9)), "no pattern");
    assertEquals(List.of(), keys(lists.scan("c", null, 9)));
  }

  @Test
  void anotherVersionBeginsEmpty() {
    assertEquals(Optional.empty(), store.moduleState().storedVersion("lists"));
    Namespace first = store.moduleState().open("lists", 1);
    for (int i = 0; i < 50; i++) {
      first.put("k" + i, bytes("old"));
    }
    store.reopen();
    assertEquals(Optional.of(1), store.moduleState().storedVersion("lists"));
    Namespace second = store.moduleState().open("lists", 2);
    assertEquals(List.of(), second.scan("", null, 10));
    assertEquals(Optional.of(2), store.moduleState().storedVersion("lists"));
    second.put("k", bytes("new"));
    assertEquals(Optional.of("new"), get(store.moduleState().open("lists", 2), "k"));
  }

  @Test
  void namesAndKeysAreChecked() {
    for (String name : List.of("", "Upper", "a b", "a.", "-a")) {
      assertThrows(IllegalArgumentException.class, () -> store.moduleState().open(name, 1), name);
    }
    Namespace lists = store.moduleState().open("lists-2.b", 1);
    assertThrows(IllegalArgumentException.class, () -> lists.put("", bytes("x")));
    assertTrue(lists.scan("", null, 9).isEmpty());
  }

  @Test
  void sideStateIsNoChangeOfTheFeed() {
    Checkpoint head = store.changeFeed().head();
    store.moduleState().open("lists", 1).put("a", bytes("1"));
    assertEquals(head, store.changeFeed().head());
  }
}
