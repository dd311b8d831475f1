package org.broadsheet.cms.render.spi;

import java.util.Map;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.Embed;
import org.broadsheet.cms.content.Figure;
import org.broadsheet.cms.content.Heading;
import org.broadsheet.cms.content.ListBlock;
import org.broadsheet.cms.content.Paragraph;
import org.broadsheet.cms.content.Quotation;
import org.broadsheet.cms.content.Rule;
import org.broadsheet.cms.content.Table;
import org.broadsheet.cms.error.ConfigurationException;

/** The names of the built-in block types, as they stand in JSON. */
public final class BlockTypes {
  public static final String PARAGRAPH = "paragraph";
  public static final String HEADING = "heading";
  public static final String QUOTE = "quote";
  public static final String LIST = "list";
  public static final String FIGURE = "figure";
  public static final String TABLE = "table";
  public static final String EMBED = "embed";
  public static final String RULE = "rule";

  private static final Map<String, Class<? extends Block>> CLASSES =
      Map.of(
          PARAGRAPH, Paragraph.class,
          HEADING, Heading.class,
          QUOTE, Quotation.class,
          LIST, ListBlock.class,
          FIGURE, Figure.class,
          TABLE, Table.class,
          EMBED, Embed.class,
          RULE, Rule.class);

  private BlockTypes() {}

  static boolean isBuiltIn(String type) {
    return CLASSES.containsKey(type);
  }

  static Class<? extends Block> classOf(String type) {
    Class<? extends Block> found = CLASSES.get(type);
    if (found == null) {
      throw new IllegalArgumentException(type + " is not a built-in block type");
    }
    return found;
  }

  static String nameOf(Class<? extends Block> type) {
    return CLASSES.entrySet().stream()
        .filter(each -> each.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    type.getSimpleName()
                        + " is no built-in block type; custom types go by name:"
                        + " addBlockRenderer(\"org.example.type\")"));
  }
}
