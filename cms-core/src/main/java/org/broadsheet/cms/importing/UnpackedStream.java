package org.broadsheet.cms.importing;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A source as plain bytes, unpacked when it begins like a gzip file. Not thread-safe. */
final class UnpackedStream extends FilterInputStream {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Counting counting;

  private UnpackedStream(Counting counting, InputStream plain) {
    super(plain);
    this.counting = counting;
  }

  static UnpackedStream open(ImportSource source) throws IOException {
    Counting counting = new Counting(source.opener().open());
    try {
      BufferedInputStream packed = new BufferedInputStream(counting, BUFFER_BYTES);
      packed.mark(2);
      boolean gzip = packed.read() == 0x1F && packed.read() == 0x8B;
      packed.reset();
      InputStream plain =
          gzip
              ? new BufferedInputStream(new GZIPInputStream(packed, BUFFER_BYTES), BUFFER_BYTES)
              : packed;
      return new UnpackedStream(counting, plain);
    } catch (IOException e) {
      counting.close();
      throw e;
    }
  }

  /** The next bytes, at most {@code most}, without taking them. */
  byte[] start(int most) throws IOException {
    mark(most);
    byte[] start = readNBytes(most);
    reset();
    return start;
  }

  /** How much was read of the source itself, packed as it may be. */
  long readBytes() {
    return counting.bytes;
  }

  private static final class Counting extends FilterInputStream {
    private long bytes;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
