package org.broadsheet.cms.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.broadsheet.cms.error.StoreException;
import org.broadsheet.cms.error.StoreException.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A check sum over content and the columns beside it that decide what readers see. SQLite notices
 * damage to the structure of its file, but not to what the rows hold.
 */
final class Checksum {
  private final CRC32C sum = new CRC32C();

  private Checksum() {}

  static Checksum of(byte @Nullable [] content) {
    Checksum checksum = new Checksum();
    if (content != null) {
      checksum.sum.update(content, 0, content.length);
    }
    return checksum;
  }

  Checksum and(long number) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      sum.update((int) (number >>> shift) & 0xFF);
    }
    return this;
  }

  Checksum and(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sum.update(bytes, 0, bytes.length);
    // What follows must not be taken for the end of the text.
    sum.update(0xFF);
    return this;
  }

  long value() {
    return sum.getValue();
  }

  /**
   * @param what names the row for whoever has to restore it
   * @throws StoreException if this is not the check sum that was {@code kept} with the row
   */
  void require(long kept, String what) {
    if (value() != kept) {
      throw damaged(what);
    }
  }

  static StoreException damaged(String what) {
    return new StoreException(
        Outcome.BROKEN, what + " is damaged in the store; restore it from the last backup", null);
  }
}
