package org.broadsheet.cms.search.lucene;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.broadsheet.cms.search.SearchQuery;
import org.broadsheet.cms.search.contract.Articles;
import org.broadsheet.cms.search.contract.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No text makes a search fail, or take long. */
class OddQueriesTest {
  /** Far above what a search takes, so that a busy machine does not fail it. */
  private static final long LIMIT_NANOS = 5_000_000_000L;

  private LuceneHarness harness;

  @BeforeEach
  void setUp() {
    MemoryStore store = new MemoryStore();
    for (int i = 0; i < 200; i++) {
      store.publish(Articles.numbered(i));
    }
    harness = new LuceneHarness(store, LuceneSearchConfig.inMemory(), new MemoryFolder());
  }

  @AfterEach
  void tearDown() {
    harness.close();
  }

  private void search(String text) {
    long start = System.nanoTime();
    assertNotNull(harness.search().search(SearchQuery.of(text)));
    assertTrue(System.nanoTime() - start < LIMIT_NANOS, "too slow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search-query-bombs", "naughty-strings", "sqli", "bidi"})
  void textsKnownForTroubleDoNone(String corpus) throws IOException {
    Path file = Path.of("..", "..", "shared", "corpora", corpus, "cases.jsonl");
    assumeTrue(Files.exists(file), "the corpus " + corpus + " is not here");
    JsonMapper mapper = new JsonMapper();
    List<String> lines = Files.readAllLines(file);
    assertTrue(!lines.isEmpty());
    for (String line : lines) {
      textsOf(mapper.readTree(line), mapper).forEach(this::search);
    }
  }

  private static List<String> textsOf(JsonNode line, JsonMapper mapper) {
    List<String> texts = new ArrayList<>();
    if (line.hasNonNull("b64")) {
      byte[] bytes = Base64.getDecoder().decode(line.get("b64").asString());
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    } else if (line.hasNonNull("input_json")) {
      texts.add(mapper.readTree(line.get("input_json").asString()).asString());
    } else if (line.hasNonNull("input")) {
      texts.add(line.get("input").asString());
    }
    return texts;
  }

  @Test
  void randomTextDoesNone() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "\"", "-", "OR", "AND", " ", "harbour", "opens", "(", ")", "*", "~", ":", "\u0000", "\uD83D",
      "\uDE00", "é", "東京", "“", "”", "the", "\t", "writer", "\\", "/", "+", "^", "\u202E"
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
        if (random.nextBoolean()) {
          text.append(' ');
        }
      }
      try {
        search(text.toString());
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
      }
    }
  }

  @Test
  void longTextIsNoHeavierThanItsFirstThousandCharacters() {
    search("harbour ".repeat(100_000));
    search("\"" + "harbour opens ".repeat(10_000) + "\"");
    search("東京".repeat(10_000));
    search("a OR ".repeat(10_000));
  }
}
