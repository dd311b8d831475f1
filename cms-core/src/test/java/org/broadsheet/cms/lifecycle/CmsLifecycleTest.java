package org.broadsheet.cms.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CmsLifecycleTest {
  private final List<String> events = new ArrayList<>();

  private final class Member implements Managed {
    private final String name;
    private final Phase phase;
    private final boolean failing;

    Member(String name, Phase phase, boolean failing) {
      this.name = name;
      this.phase = phase;
      this.failing = failing;
    }

    @Override
    public Phase phase() {
      return phase;
    }

    @Override
    public void start() {
      events.add("start " + name);
      if (failing) {
        throw new IllegalStateException("planned");
      }
    }

    @Override
    public void close() {
      events.add("close " + name);
    }
  }

  private CmsLifecycle lifecycle(Member... members) {
    return new CmsLifecycle(new LinkedHashSet<>(Set.of(members)));
  }

  @Test
  void startsInTheOrderOfPhasesAndClosesInReverse() {
    CmsLifecycle lifecycle =
        lifecycle(
            new Member("web", Managed.Phase.SURFACES, false),
            new Member("store", Managed.Phase.STORE, false),
            new Member("index", Managed.Phase.PROJECTIONS, false));
    lifecycle.start();
    lifecycle.close();
    lifecycle.close();
    assertEquals(
        List.of(
            "start store", "start index", "start web", "close web", "close index", "close store"),
        events);
  }

  @Test
  void closesWhatWasStartedWhenOneFails() {
    CmsLifecycle lifecycle =
        lifecycle(
            new Member("store", Managed.Phase.STORE, false),
            new Member("index", Managed.Phase.PROJECTIONS, true),
            new Member("web", Managed.Phase.SURFACES, false));
    assertThrows(IllegalStateException.class, lifecycle::start);
    assertEquals(List.of("start store", "start index", "close index", "close store"), events);
  }

  @Test
  void startsOnce() {
    CmsLifecycle lifecycle = lifecycle();
    lifecycle.start();
    assertThrows(IllegalStateException.class, lifecycle::start);
  }
}
