package org.broadsheet.cms.render.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.cms.content.CustomInline;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Link;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Text;

/**
 * Writes one run of text as Markdown. Emphasis is written by signs where they are sure to be
 * understood, that is around whole words, and by HTML elements elsewhere. Not thread-safe.
 */
final class MarkdownInlines {
  private final Function<Link, Optional<String>> targets;
  private final boolean oneLine;
  private final String escaped;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param targets where a link leads, or empty when its text stands alone
   * @param oneLine whether line ends have no place, as in lists and tables
   * @param escaped signs that have a meaning in the place of the run
   */
  MarkdownInlines(Function<Link, Optional<String>> targets, boolean oneLine, String escaped) {
    this.targets = targets;
    this.oneLine = oneLine;
    this.escaped = escaped;
  }

  String write(List<Inline> inlines) {
    append(inlines, "");
    return out.toString().strip();
  }

  /**
   * @param next what follows, as plain text
   */
  private void append(List<Inline> inlines, String next) {
    for (int i = 0; i < inlines.size(); i++) {
      List<Inline> rest = inlines.subList(i + 1, inlines.size());
      String behind = rest.isEmpty() ? next : signOf(rest.get(0));
      switch (inlines.get(i)) {
        case Text text -> text(text.text());
        case CustomInline custom -> text(custom.fallback());
        case LineBreak lineBreak -> lineBreak(rest, next);
        case Emphasis emphasis -> marked(emphasis.inlines(), "_", "em", behind);
        case Strong strong -> marked(strong.inlines(), "**", "strong", behind);
        case Link link -> link(link);
      }
    }
  }

  /** What an inline starts with, as far as the signs before it are concerned. */
  private static String signOf(Inline inline) {
    return switch (inline) {
      case Text text -> text.text();
      case CustomInline custom -> custom.fallback();
      case LineBreak lineBreak -> " ";
      case Emphasis emphasis -> "_";
      case Strong strong -> "*";
      case Link link -> "[";
    };
  }

  private void text(String text) {
    String spaced = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
    boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    if (atStart || out.charAt(out.length() - 1) == ' ') {
      spaced = spaced.replaceFirst("^ ", "");
    }
    out.append(MarkdownText.escape(spaced, atStart, escaped));
  }

  private void lineBreak(List<Inline> rest, String next) {
    boolean last = next.isEmpty() && rest.stream().allMatch(MarkdownInlines::isBlank);
    if (out.toString().isBlank() || last) {
      return;
    }
    out.append(oneLine ? "<br>" : "\\\n");
  }

  private static boolean isBlank(Inline inline) {
    return switch (inline) {
      case Text text -> text.text().isBlank();
      case CustomInline custom -> custom.fallback().isBlank();
      case LineBreak lineBreak -> true;
      case Emphasis emphasis -> false;
      case Strong strong -> false;
      case Link link -> PlainText.ofInlines(link.inlines()).isBlank();
    };
  }

  private void marked(List<Inline> inlines, String sign, String element, String next) {
    String text = PlainText.ofInlines(inlines);
    if (text.isEmpty()) {
      return;
    }
    boolean simple = inlines.stream().allMatch(Text.class::isInstance);
    if (simple && isAround(text, next)) {
      out.append(sign);
      out.append(MarkdownText.escape(text.replaceAll("[ \\t\\r\\n\\f]+", " "), false, escaped));
      out.append(sign);
      return;
    }
    out.append('<').append(element).append('>');
    append(inlines, ".");
    out.append("</").append(element).append('>');
  }

  /**
   * Whether signs around {@code text} are sure to be read as such: nothing adjoins them, and where
   * the text starts or ends with a sign of its own, there is a space on the other side.
   */
  private boolean isAround(String text, String next) {
    int before = out.isEmpty() ? ' ' : out.codePointBefore(out.length());
    int behind = next.isEmpty() ? ' ' : next.codePointAt(0);
    return stands(before, text.codePointAt(0))
        && stands(behind, text.codePointBefore(text.length()));
  }

  private static boolean stands(int outside, int inside) {
    return isWord(inside)
        ? isApart(outside)
        : (outside == ' ' || outside == '\n') && !isSpace(inside);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  private static boolean isApart(int codePoint) {
    return codePoint == ' '
        || codePoint == '\n'
        || (codePoint < 0x80
            && codePoint > ' '
            && !isWord(codePoint)
            && "*_\\`[]<>&".indexOf(codePoint) < 0);
  }

  private void link(Link link) {
    Optional<String> target = targets.apply(link);
    if (target.isEmpty()) {
      append(link.inlines(), ".");
      return;
    }
    if (PlainText.ofInlines(link.inlines()).isBlank()) {
      return;
    }
    out.append('[');
    append(link.inlines(), "]");
    out.append("](").append(MarkdownText.destination(target.get())).append(')');
  }

  /** The run as HTML. */
  String html(List<Inline> inlines) {
    StringBuilder html = new StringBuilder();
    appendHtml(inlines, html);
    return html.toString();
  }

  private void appendHtml(List<Inline> inlines, StringBuilder html) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Text text -> html.append(MarkdownText.html(text.text()));
        case CustomInline custom -> html.append(MarkdownText.html(custom.fallback()));
        case LineBreak lineBreak -> html.append("<br>");
        case Emphasis emphasis -> element("em", "", emphasis.inlines(), html);
        case Strong strong -> element("strong", "", strong.inlines(), html);
        case Link link -> {
          Optional<String> target = targets.apply(link);
          if (target.isEmpty()) {
            appendHtml(link.inlines(), html);
          } else {
            String attribute = " href=\"" + MarkdownText.html(target.get()) + "\"";
            element("a", attribute, link.inlines(), html);
          }
        }
      }
    }
  }

  private void element(String name, String attribute, List<Inline> inlines, StringBuilder html) {
    html.append('<').append(name).append(attribute).append('>');
    appendHtml(inlines, html);
    html.append("</").append(name).append('>');
  }
}
