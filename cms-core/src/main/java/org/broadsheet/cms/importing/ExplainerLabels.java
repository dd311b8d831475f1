package org.broadsheet.cms.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.cms.article.Explainer;
import org.broadsheet.cms.article.ExplainerKind;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Emphasis;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.Inline;
import org.broadsheet.cms.content.LineBreak;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.PlainText;
import org.broadsheet.cms.content.Strong;
import org.broadsheet.cms.content.Text;

/**
 * Knows the labels under which sources put their explainers, and takes them off: a page prints the
 * label itself. Thread-safe.
 */
final class ExplainerLabels {
  private static final String END = "[\\s*_]*(?:[:：]|[-–—](?=\\s)|(?=\\R)|$)[\\s*_]*";
  private static final Pattern WHY =
      Pattern.compile(
          "^[\\s*_#]*why (?:this|it) matters" + END,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MEANS =
      Pattern.compile(
          "^[\\s*_#]*what (?:this|it) means (?:for|to) you" + END,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Text that begins with a label.
   *
   * @param rest what follows, without further labels of the same kind; may be empty
   */
  record Labelled(ExplainerKind kind, String rest) {}

  private ExplainerLabels() {}

  /** Which explainer {@code text} begins, if its first words are a label. */
  static Optional<Labelled> find(String text) {
    if (WHY.matcher(text).find()) {
      return Optional.of(
          new Labelled(
              ExplainerKind.WHY_THIS_MATTERS, strip(text, ExplainerKind.WHY_THIS_MATTERS)));
    }
    if (MEANS.matcher(text).find()) {
      return Optional.of(
          new Labelled(
              ExplainerKind.WHAT_THIS_MEANS_FOR_YOU,
              strip(text, ExplainerKind.WHAT_THIS_MEANS_FOR_YOU)));
    }
    return Optional.empty();
  }

  /** {@code text} without the label of {@code kind} in front, however often it stands there. */
  static String strip(String text, ExplainerKind kind) {
    Pattern label = label(kind);
    String rest = text;
    Matcher found = label.matcher(rest);
    while (found.find()) {
      rest = rest.substring(found.end());
      found = label.matcher(rest);
    }
    return rest;
  }

  private static Pattern label(ExplainerKind kind) {
    if (kind.equals(ExplainerKind.WHY_THIS_MATTERS)) {
      return WHY;
    }
    if (kind.equals(ExplainerKind.WHAT_THIS_MEANS_FOR_YOU)) {
      return MEANS;
    }
    return Pattern.compile(
        "^\\s*" + Pattern.quote(kind.id()).replace("-", "\\E[\\s-]\\Q") + END,
        Pattern.CASE_INSENSITIVE);
  }

  /** The explainer without a label at its start; itself when there is none. */
  static Explainer strip(Explainer explainer) {
    List<Block> blocks = new ArrayList<>(explainer.blocks());
    boolean changed = false;
    while (!blocks.isEmpty() && stripFirst(blocks, explainer.kind())) {
      changed = true;
    }
    return changed ? new Explainer(explainer.kind(), blocks, explainer.extensions()) : explainer;
  }

  /** Takes one label off the first block, or the block away when it is nothing else. */
  private static boolean stripFirst(List<Block> blocks, ExplainerKind kind) {
    Block first = blocks.get(0);
    if (first instanceof Heading heading && strip(heading.text(), kind).isBlank()) {
      blocks.remove(0);
      return true;
    }
    if (!(first instanceof Paragraph paragraph)) {
      return false;
    }
    String text = PlainText.ofInlines(paragraph.inlines());
    String rest = strip(text, kind);
    if (rest.length() == text.length()) {
      return false;
    }
    if (rest.isBlank()) {
      blocks.remove(0);
    } else {
      List<Inline> inlines = withoutStart(paragraph.inlines(), text.length() - rest.length());
      blocks.set(0, new Paragraph(paragraph.id(), inlines, paragraph.extensions()));
    }
    return true;
  }

  /** The inlines without their first {@code count} characters, markup kept. */
  private static List<Inline> withoutStart(List<Inline> inlines, int count) {
    List<Inline> left = new ArrayList<>(inlines.size());
    int toDrop = count;
    for (Inline inline : inlines) {
      int length = PlainText.ofInlines(List.of(inline)).length();
      if (toDrop >= length) {
        toDrop -= length;
      } else if (toDrop == 0) {
        left.add(inline);
      } else {
        left.add(withoutStart(inline, toDrop));
        toDrop = 0;
      }
    }
    return left;
  }

  private static Inline withoutStart(Inline inline, int count) {
    return switch (inline) {
      case Text text -> new Text(text.text().substring(count));
      case Strong strong -> new Strong(withoutStart(strong.inlines(), count));
      case Emphasis emphasis -> new Emphasis(withoutStart(emphasis.inlines(), count));
      case LineBreak lineBreak -> lineBreak;
      default -> new Text(PlainText.ofInlines(List.of(inline)).substring(count));
    };
  }
}
