package org.broadsheet.cms.content;

/**
 * Plain characters, without any markup.
 *
 * @param text as a reader sees it; never escaped. White space counts as one space unless a renderer
 *     says otherwise
 */
public record Text(String text) implements Inline {
  public Text {
    text = Check.text("text", text, ContentLimits.TEXT_LENGTH);
  }
}
