package org.broadsheet.cms.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @Test
  void segmentsAndParametersAreDecodedOnce() {
    Target target = Target.parse("/a%20b/c%2525?q=caf%C3%A9+%2B&q=2&flag&=x").orElseThrow();

    assertEquals(List.of("a b", "c%25"), target.segments());
    assertEquals("/a b/c%25", target.path());
    assertEquals(
        Map.of("q", List.of("café +", "2"), "flag", List.of(""), "", List.of("x")),
        target.parameters());
    assertFalse(target.trailingSlash());
  }

  @Test
  void theRootHasNoSegments() {
    assertEquals(List.of(), Target.parse("/").orElseThrow().segments());
    assertFalse(Target.parse("/").orElseThrow().trailingSlash());
    assertTrue(Target.parse("/a/").orElseThrow().trailingSlash());
    assertEquals(List.of("a"), Target.parse("/a/#x").orElseThrow().segments());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "*",
        "//evil.example/",
        "/a//b",
        "/%2F/x",
        "/a%2fb",
        "/a%5Cb",
        "/a\\b",
        "/.",
        "/../x",
        "/%2e%2e/x",
        "/a/%2E/b",
        "/%00",
        "/a%0Ab",
        "/%7F",
        "/%",
        "/%4",
        "/%zz",
        "/%C3%28",
        "/%FF",
        "/%ED%A0%80",
        "/é",
        "/a b",
        "/?q=%C3%28",
        "/?q=%",
        "/?q=é",
        "/%٤٤",
        "http://evil.example/x"
      })
  void oddTargetsAreRefusedWithoutAnException(String target) {
    assertEquals(Optional.empty(), Target.parse(target));
  }

  @Test
  void longTargetsAndManyParametersAreRefused() {
    assertEquals(Optional.empty(), Target.parse("/" + "a".repeat(Target.MAX_LENGTH)));
    assertEquals(Optional.empty(), Target.parse("/?" + "a&".repeat(200)));
  }

  @Test
  void anyTextIsAnsweredWithoutAnException() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder target = new StringBuilder("/");
      for (int j = random.nextInt(30); j > 0; j--) {
        target.append(
            random.nextBoolean()
                ? "%/.?&=+#\\ a0Fé\u0000\uD800".charAt(random.nextInt(16))
                : (char) random.nextInt(0x110));
      }
      assertNotNull(Target.parse(target.toString()), "seed " + seed);
    }
  }
}
