package org.broadsheet.cms.render.spi;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Takes the bytes of one page or part: a buffer that grows up to a limit. Made to be reused, so
 * that a page costs no garbage. Not thread-safe.
 */
public final class ByteSink {
  static final int SCRATCH_CHARS = 512;

  private static final int FIRST_CAPACITY = 1024;

  /**
   * Where escaping copies text to before it looks at it; here, so that it is reused with the
   * buffer.
   */
  final char[] scratch = new char[SCRATCH_CHARS];

  private final int limitBytes;
  private byte[] buffer;
  private int size;

  /**
   * @param limitBytes how many bytes at most; at least 1
   */
  public ByteSink(int limitBytes) {
    if (limitBytes < 1) {
      throw new IllegalArgumentException("limitBytes must be positive but was " + limitBytes);
    }
    this.limitBytes = limitBytes;
    this.buffer = new byte[Math.min(FIRST_CAPACITY, limitBytes)];
  }

  /**
   * Appends all of {@code bytes}.
   *
   * @throws OutputLimitException if that exceeds the limit; then nothing of it is appended
   */
  public void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /** As the other one, for {@code length} bytes from {@code offset}. */
  public void write(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    requireRoom(length);
    byte[] target = reserve(length);
    System.arraycopy(bytes, offset, target, size, length);
    size += length;
  }

  /** Appends {@code text} in UTF-8, exactly as it is. */
  public void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends all that {@code other} holds. */
  public void write(ByteSink other) {
    write(other.buffer, 0, other.size);
  }

  /** The sink as a stream, for writers that want one; closing it does nothing. */
  public OutputStream asStream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        ByteSink.this.write(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        ByteSink.this.write(bytes, offset, length);
      }
    };
  }

  /** How many bytes it holds. */
  public int size() {
    return size;
  }

  /** How many bytes it holds without growing; says whether it is worth keeping for reuse. */
  public int capacity() {
    return buffer.length;
  }

  /** Drops everything behind the first {@code newSize} bytes. */
  public void truncate(int newSize) {
    Objects.checkIndex(newSize, size + 1);
    size = newSize;
  }

  /** A copy of what it holds. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  /**
   * The buffer with room for {@code length} more bytes behind {@link #size}, for loops that write
   * into it and say how many they wrote by {@link #advance}. May reach beyond the limit, which
   * {@code advance} checks.
   */
  byte[] reserve(int length) {
    if (buffer.length - size < length) {
      grow(length);
    }
    return buffer;
  }

  void advance(int length) {
    requireRoom(length);
    size += length;
  }

  private void requireRoom(int length) {
    if (length > limitBytes - size) {
      throw new OutputLimitException(limitBytes);
    }
  }

  private void grow(int length) {
    long wanted = Math.max((long) size + length, Math.min(2L * buffer.length, limitBytes));
    buffer = Arrays.copyOf(buffer, Math.toIntExact(wanted));
  }
}
