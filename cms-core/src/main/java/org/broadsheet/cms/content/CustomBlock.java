package org.broadsheet.cms.content;

import java.util.List;
import org.broadsheet.cms.error.InvalidContentException;

/**
 * A block of a type that a host or plugin brings, or that a later version of the library knows.
 *
 * @param type its name, by convention dotted such as {@code org.example.scoreboard}; none of the
 *     built-in names
 * @param version the version of its data's shape, chosen by whoever owns the type; 0 when it has
 *     none
 * @param data its content
 * @param fallback what to show where nothing renders the type; may be empty; holds no custom block
 */
public record CustomBlock(
    String id, String type, int version, Data.Tree data, List<Block> fallback, Data.Tree extensions)
    implements Block {
  public CustomBlock {
    id = Check.id("id", id);
    type = Check.id("type", type);
    if (version < 0) {
      throw new InvalidContentException("version", "out-of-range", "must not be negative");
    }
    data = Data.bounded("data", data);
    fallback = Check.list("fallback", fallback, ContentLimits.ENTRIES);
    for (int i = 0; i < fallback.size(); i++) {
      if (fallback.get(i) instanceof CustomBlock) {
        throw new InvalidContentException(
            "fallback[" + i + "]", "custom-fallback", "must be of a built-in type");
      }
    }
    extensions = Data.bounded("extensions", extensions);
  }

  public CustomBlock(String id, String type, int version, Data.Tree data, List<Block> fallback) {
    this(id, type, version, data, fallback, Data.Tree.EMPTY);
  }
}
