package org.broadsheet.cms.asset;

import org.broadsheet.cms.error.InvalidContentException;

/**
 * The point of a picture that every crop keeps.
 *
 * @param x from 0 at the left edge to 1 at the right
 * @param y from 0 at the top to 1 at the bottom
 */
public record FocalPoint(double x, double y) {
  public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

  public FocalPoint {
    requireShare("x", x);
    requireShare("y", y);
  }

  private static void requireShare(String field, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new InvalidContentException(field, "out-of-range", "must be 0 to 1 but is " + value);
    }
  }
}
