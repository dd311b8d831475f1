package org.broadsheet.cms.store;

/**
 * A place in the change feed of one store and epoch. Later ones compare greater; the numbers within
 * mean nothing else and may have gaps.
 */
public final class ChangePosition implements Comparable<ChangePosition> {
  /** Before the first change. */
  public static final ChangePosition START = new ChangePosition(0);

  private final long number;

  private ChangePosition(long number) {
    this.number = number;
  }

  /**
   * For stores, which alone give out positions.
   *
   * @throws IllegalArgumentException if {@code number} is negative
   */
  public static ChangePosition of(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("a position must not be negative but was " + number);
    }
    return new ChangePosition(number);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is anything else
   */
  public static ChangePosition parse(String text) {
    try {
      return of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a change position: " + text, e);
    }
  }

  /** For stores: the number given to {@link #of}. */
  public long number() {
    return number;
  }

  public boolean isAfter(ChangePosition other) {
    return number > other.number;
  }

  public ChangePosition max(ChangePosition other) {
    return isAfter(other) ? this : other;
  }

  @Override
  public int compareTo(ChangePosition other) {
    return Long.compare(number, other.number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChangePosition position && position.number == number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
