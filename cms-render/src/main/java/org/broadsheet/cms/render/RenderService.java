package org.broadsheet.cms.render;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.cms.extension.Contribution;
import org.broadsheet.cms.extension.Extensions;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.render.spi.Format;
import org.broadsheet.cms.render.spi.ViewContribution;
import org.broadsheet.cms.view.View;
import org.jspecify.annotations.Nullable;

/** Turns views into bytes. Thread-safe. */
public final class RenderService {
  private final Extensions<ViewContribution> contributed;
  private final List<ViewContribution> builtIn;
  private final RenderFaults faults;
  private final SinkPool sinks = new SinkPool();
  private volatile Table table;

  @Inject
  RenderService(
      Extensions<ViewContribution> contributed,
      @BuiltIn Set<ViewContribution> builtIn,
      RenderFaults faults) {
    this.contributed = contributed;
    this.builtIn = List.copyOf(builtIn);
    this.faults = faults;
    this.table = new Table(contributed.snapshot(), this.builtIn, true);
  }

  /** Every format that some view goes out in. */
  public List<Format> formats() {
    return List.copyOf(table().formats.values());
  }

  /** The formats that views of one class go out in; pages for browsers come first. */
  public List<Format> formats(Class<? extends View> view) {
    return table().claims.formats(view);
  }

  /** The format that {@code suffix}, such as {@code .md}, asks for. */
  public Optional<Format> format(Class<? extends View> view, String suffix) {
    return table().claims.bySuffix(view, suffix);
  }

  /**
   * Renders {@code view}.
   *
   * @param format the name of a format, such as {@code html}
   * @throws RenderException if there is no renderer for that format of that view, or the one from
   *     outside failed and there is no built-in one behind it
   */
  public Rendered render(View view, String format) {
    Table current = table();
    Renderers renderers = current.find(view, format);
    ByteSink sink = sinks.take();
    try {
      Format used = renderers.render(view, sink, faults);
      return new Rendered(
          used.mediaType(), sink.toByteArray(), view.tags(), view.validUntil(), current.generation);
    } finally {
      sinks.give(sink);
    }
  }

  private Table table() {
    Extensions.Snapshot<ViewContribution> snapshot = contributed.snapshot();
    Table current = table;
    if (current.generation != snapshot.generation()) {
      current = new Table(snapshot, builtIn, false);
      table = current;
    }
    return current;
  }

  /** What one view in one format is rendered by. */
  private record Renderers(@Nullable ViewContribution outside, @Nullable ViewContribution builtIn) {
    Format render(View view, ByteSink sink, RenderFaults faults) {
      if (outside != null) {
        try {
          outside.renderer().render(view, sink);
          return outside.format();
        } catch (Exception | LinkageError | StackOverflowError e) {
          faults.report(outside.owner(), "renderer of " + view.getClass().getSimpleName(), e);
          sink.truncate(0);
        }
      }
      if (builtIn == null) {
        throw new RenderException(
            "the renderer of %s failed and there is no built-in one behind it"
                .formatted(view.getClass().getSimpleName()));
      }
      builtIn.renderer().render(view, sink);
      return builtIn.format();
    }
  }

  /** The renderers at one time; immutable. */
  private static final class Table {
    final long generation;
    final Map<String, Format> formats = new HashMap<>();
    final FormatClaims claims;
    private final Map<String, Map<Class<?>, Renderers>> renderers = new HashMap<>();

    /**
     * @param strict whether two claims on one key stop the start; later ones are left out
     */
    Table(
        Extensions.Snapshot<ViewContribution> snapshot,
        List<ViewContribution> builtIn,
        boolean strict) {
      generation = snapshot.generation();
      claims = new FormatClaims(strict);
      for (ViewContribution each : builtIn) {
        add(each, new Renderers(null, each));
      }
      for (Contribution<ViewContribution> each : snapshot.contributions()) {
        ViewContribution outside = each.value();
        Renderers behind = ofFormat(outside.format()).get(outside.view());
        add(outside, new Renderers(outside, behind == null ? null : behind.builtIn()));
      }
    }

    Renderers find(View view, String format) {
      Renderers found = renderers.getOrDefault(format, Map.of()).get(view.getClass());
      if (found == null) {
        throw new RenderException(
            "nothing renders %s as %s; install the module of that format"
                .formatted(view.getClass().getSimpleName(), format));
      }
      return found;
    }

    private void add(ViewContribution contribution, Renderers entry) {
      if (claims.add(contribution)) {
        ofFormat(contribution.format()).put(contribution.view(), entry);
        formats.putIfAbsent(contribution.format().name(), contribution.format());
      }
    }

    private Map<Class<?>, Renderers> ofFormat(Format format) {
      return renderers.computeIfAbsent(format.name(), name -> new HashMap<>());
    }
  }
}
