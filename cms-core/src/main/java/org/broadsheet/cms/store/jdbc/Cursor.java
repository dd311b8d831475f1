package org.broadsheet.cms.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.broadsheet.cms.error.InvalidContentException;
import org.broadsheet.cms.store.Listing;

/**
 * Where a page of a list ended. Written with a check sum over the store and the list it belongs to:
 * not against forgery, as it opens nothing that is closed, but so that one that was cut or comes
 * from elsewhere is refused instead of showing a wrong page.
 */
record Cursor(long publishedAt, long article) {
  private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

  String encode(String storeId, Listing listing) {
    byte[] bytes = new byte[BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).putLong(publishedAt).putLong(article);
    buffer.putInt(checksum(bytes, storeId, listing));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws InvalidContentException if {@code text} is not a cursor of this list
   */
  static Cursor decode(String text, String storeId, Listing listing) {
    byte[] bytes = bytes(text);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length != BYTES
        || buffer.getInt(2 * Long.BYTES) != checksum(bytes, storeId, listing)) {
      throw invalid();
    }
    return new Cursor(buffer.getLong(0), buffer.getLong(Long.BYTES));
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static InvalidContentException invalid() {
    return new InvalidContentException(
        "cursor", "bad-cursor", "is not one that this list gave out; start again without it");
  }

  private static int checksum(byte[] bytes, String storeId, Listing listing) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, 2 * Long.BYTES);
    String list =
        storeId
            + ' '
            + listing.scope()
            + listing.also()
            + ' '
            + listing.order()
            + ' '
            + listing.month();
    sum.update(list.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}
