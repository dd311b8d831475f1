package org.broadsheet.cms.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the articles of one file format, one after the other.
 *
 * <p>One instance serves all imports, several at a time on different threads. It holds no more than
 * one article in memory. What it cannot read of one article it reports to the sink and goes on;
 * only a file that cannot be read any further makes it throw.
 */
public interface ArticleImporter {
  /**
   * Whether a file of which no format was given looks like this one.
   *
   * @param name the file's name, or whatever names the source
   * @param start its first bytes, unpacked, at most {@value ImportService#SNIFFED_BYTES}
   */
  boolean recognises(String name, byte[] start);

  /**
   * Reads everything from {@code in}, which is unpacked already; does not close it.
   *
   * @throws IOException if the rest cannot be read; what the sink has got by then stays
   */
  void read(InputStream in, ImportContext context, ImportSink sink) throws IOException;
}
