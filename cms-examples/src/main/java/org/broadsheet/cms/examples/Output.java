package org.broadsheet.cms.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operator sees: lines, and on a terminal one line that is written over. */
final class Output {
  private final PrintStream stream;
  private final boolean terminal;
  private int shown;

  Output(PrintStream stream, boolean terminal) {
    this.stream = stream;
    this.terminal = terminal;
  }

  /** Standard output, which may be a terminal or not. */
  static Output standard() {
    return new Output(System.out, isTerminal());
  }

  private static boolean isTerminal() {
    Path standardOutput = Path.of("/proc/self/fd/1");
    try {
      String target = Files.readSymbolicLink(standardOutput).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // Elsewhere plain lines do.
    }
  }

  boolean terminal() {
    return terminal;
  }

  synchronized void line(String text) {
    clear();
    stream.println(text);
    stream.flush();
  }

  /** Writes over the line shown before; for terminals only. */
  synchronized void transientLine(String text) {
    String padding = " ".repeat(Math.max(0, shown - text.length()));
    stream.print("\r" + text + padding);
    stream.flush();
    shown = text.length();
  }

  private void clear() {
    if (shown > 0) {
      stream.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }
}
