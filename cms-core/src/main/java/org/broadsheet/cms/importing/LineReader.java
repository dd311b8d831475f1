package org.broadsheet.cms.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines, each at most a given size; what is longer is passed over without being
 * held. Drops a byte order mark and the carriage return of a line end. Not thread-safe.
 */
final class LineReader {
  private static final int START_BYTES = 64 * 1024;
  private static final byte[] EMPTY = {};

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[START_BYTES];
  private int start;
  private int end;
  private long number;
  private byte[] line = EMPTY;
  private boolean tooLong;

  /**
   * @param limit the size of the longest line taken, in bytes
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves on to the next line; false at the end. */
  boolean next() throws IOException {
    line = EMPTY;
    tooLong = false;
    int scanned = start;
    while (true) {
      int newline = indexOfNewline(scanned);
      if (newline >= 0) {
        take(newline);
        start = newline + 1;
        return true;
      }
      scanned = end;
      if (scanned - start > limit) {
        return skipRest();
      }
      int moved = makeRoom();
      scanned -= moved;
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return last();
      }
      end += read;
    }
  }

  /** Which line this is, counted from 1. */
  long number() {
    return number;
  }

  /** The line without its end; empty when it is {@link #tooLong}. */
  byte[] line() {
    return line;
  }

  boolean tooLong() {
    return tooLong;
  }

  /** Whether there is nothing but white space. */
  boolean blank() {
    for (byte each : line) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  private int indexOfNewline(int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Makes room behind {@link #end}; returns by how much the bytes moved to the front. */
  private int makeRoom() {
    if (end < buffer.length) {
      return 0;
    }
    int moved = start;
    int length = end - start;
    byte[] target = length > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, target, 0, length);
    buffer = target;
    start = 0;
    end = length;
    return moved;
  }

  private boolean last() {
    if (start == end) {
      return false;
    }
    take(end);
    start = end;
    return true;
  }

  private void take(int lineEnd) {
    number++;
    int from = start;
    int to = lineEnd;
    if (to > from && buffer[to - 1] == '\r') {
      to--;
    }
    if (number == 1 && hasByteOrderMark(from, to)) {
      from += 3;
    }
    if (to - from > limit) {
      tooLong = true;
    } else {
      line = Arrays.copyOfRange(buffer, from, to);
    }
  }

  private boolean hasByteOrderMark(int from, int to) {
    return to - from >= 3
        && buffer[from] == (byte) 0xEF
        && buffer[from + 1] == (byte) 0xBB
        && buffer[from + 2] == (byte) 0xBF;
  }

  private boolean skipRest() throws IOException {
    number++;
    tooLong = true;
    buffer = new byte[START_BYTES];
    while (true) {
      start = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      if (end == 0) {
        return true;
      }
      int newline = indexOfNewline(0);
      if (newline >= 0) {
        start = newline + 1;
        return true;
      }
    }
  }
}
