package org.broadsheet.cms.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.cms.content.Check;
import org.broadsheet.cms.content.ContentLimits;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Text;
import org.broadsheet.cms.error.InvalidContentException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Running text out of HTML: emphasis, links and line breaks, with runs of white space as one space.
 * Not thread-safe.
 */
final class HtmlInlines {
  private final Consumer<String> leftOut;

  /**
   * @param leftOut gets the name of each thing that has no place in running text
   */
  HtmlInlines(Consumer<String> leftOut) {
    this.leftOut = leftOut;
  }

  /** The text of {@code nodes} without white space around it; empty when there is none. */
  List<Inline> of(List<Node> nodes) {
    return new Run(false).text(nodes);
  }

  /** As {@link #of}, with the element's line ends and spaces as they are. */
  List<Inline> preformatted(Element element) {
    return new Run(true).text(element.childNodes());
  }

  private final class Run {
    private final boolean preformatted;
    private boolean spaceBefore = true;

    Run(boolean preformatted) {
      this.preformatted = preformatted;
    }

    List<Inline> text(List<Node> nodes) {
      List<Inline> inlines = new ArrayList<>();
      append(nodes, inlines, 1, false);
      return HtmlInlines.trimmed(inlines);
    }

    private void append(List<Node> nodes, List<Inline> into, int depth, boolean inLink) {
      for (Node node : nodes) {
        if (node instanceof TextNode text) {
          append(text.getWholeText(), into);
        } else if (node instanceof Element element) {
          append(element, into, depth, inLink);
        }
      }
    }

    private void append(Element element, List<Inline> into, int depth, boolean inLink) {
      switch (element.normalName()) {
        case "br" -> {
          into.add(new LineBreak());
          spaceBefore = true;
        }
        case "b", "strong" -> {
          List<Inline> inner = inner(element, into, depth, inLink);
          if (!inner.isEmpty()) {
            into.add(new Strong(inner));
          }
        }
        case "i", "em", "cite", "dfn", "var" -> {
          List<Inline> inner = inner(element, into, depth, inLink);
          if (!inner.isEmpty()) {
            into.add(new Emphasis(inner));
          }
        }
        case "a" -> link(element, into, depth, inLink);
        case "script",
            "style",
            "noscript",
            "template",
            "img",
            "iframe",
            "video",
            "audio",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "select",
            "textarea",
            "button",
            "input" ->
            leftOut.accept("<" + element.normalName() + "> inside text");
        default -> {
          boolean apart = element.isBlock();
          if (apart) {
            append(" ", into);
          }
          append(element.childNodes(), into, depth, inLink);
          if (apart) {
            append(" ", into);
          }
        }
      }
    }

    /**
     * What {@code element} holds; added to {@code into} itself where the model's depth is used up.
     */
    private List<Inline> inner(Element element, List<Inline> into, int depth, boolean inLink) {
      if (depth >= ContentLimits.DEPTH) {
        append(element.childNodes(), into, depth, inLink);
        return List.of();
      }
      List<Inline> inner = new ArrayList<>();
      append(element.childNodes(), inner, depth + 1, inLink);
      return inner;
    }

    private void link(Element element, List<Inline> into, int depth, boolean inLink) {
      String target = element.attr("href").strip();
      boolean usable = !inLink && depth < ContentLimits.DEPTH && isLegal(target);
      if (!usable) {
        append(element.childNodes(), into, depth, inLink);
        return;
      }
      List<Inline> inner = new ArrayList<>();
      append(element.childNodes(), inner, depth + 1, true);
      if (!inner.isEmpty()) {
        into.add(new Link(target, inner));
      }
    }

    private boolean isLegal(String target) {
      if (target.isEmpty() || target.startsWith("#")) {
        return false; // An anchor, or a jump within a page that there will not be.
      }
      try {
        Check.link("href", target);
        return true;
      } catch (InvalidContentException e) {
        leftOut.accept("the target of a link, which cannot be used,");
        return false;
      }
    }

    private void append(String text, List<Inline> into) {
      if (preformatted) {
        preformatted(text, into);
        return;
      }
      StringBuilder collapsed = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!space) {
          collapsed.append(c);
        } else if (!spaceBefore) {
          collapsed.append(' ');
        }
        spaceBefore = space;
      }
      if (!collapsed.isEmpty()) {
        into.add(new Text(collapsed.toString()));
      }
    }

    private void preformatted(String text, List<Inline> into) {
      String[] lines = text.split("\\R", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          into.add(new LineBreak());
        }
        if (!lines[i].isEmpty()) {
          into.add(new Text(lines[i]));
        }
      }
    }
  }

  /** Without breaks and spaces at both ends; neighbouring texts as one. */
  private static List<Inline> trimmed(List<Inline> inlines) {
    List<Inline> merged = merged(inlines);
    while (!merged.isEmpty() && isBlank(merged.get(0))) {
      merged.remove(0);
    }
    while (!merged.isEmpty() && isBlank(merged.get(merged.size() - 1))) {
      merged.remove(merged.size() - 1);
    }
    if (!merged.isEmpty() && merged.get(merged.size() - 1) instanceof Text last) {
      merged.set(merged.size() - 1, new Text(last.text().stripTrailing()));
    }
    return merged;
  }

  private static List<Inline> merged(List<Inline> inlines) {
    List<Inline> merged = new ArrayList<>(inlines.size());
    StringBuilder run = new StringBuilder();
    for (Inline inline : inlines) {
      if (!(inline instanceof Text text)) {
        flush(run, merged);
        merged.add(inline);
        continue;
      }
      if (run.length() + text.text().length() > ContentLimits.TEXT_LENGTH) {
        flush(run, merged);
      }
      run.append(text.text());
    }
    flush(run, merged);
    return merged;
  }

  private static void flush(StringBuilder run, List<Inline> merged) {
    if (!run.isEmpty()) {
      merged.add(new Text(run.toString()));
      run.setLength(0);
    }
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof LineBreak || (inline instanceof Text text && text.text().isBlank());
  }
}
