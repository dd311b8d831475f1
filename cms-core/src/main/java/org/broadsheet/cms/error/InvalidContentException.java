package org.broadsheet.cms.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Content breaks a rule of the model or of a validator; {@link #problems} names each fault and its
 * place.
 */
public final class InvalidContentException extends CmsException {
  private static final long serialVersionUID = 1L;

  private final transient List<ContentProblem> problems;

  /**
   * Collects the faults of one value.
   *
   * @throws IllegalArgumentException if {@code problems} is empty
   */
  public InvalidContentException(List<ContentProblem> problems) {
    super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("; ")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an InvalidContentException needs at least one problem");
    }
    this.problems = List.copyOf(problems);
  }

  public InvalidContentException(String path, String rule, String message) {
    this(List.of(new ContentProblem(path, rule, message)));
  }

  /** Every fault found, in document order; never empty. */
  public List<ContentProblem> problems() {
    return problems;
  }

  /** Returns the same failure seen from the value that holds the faulty one at {@code outer}. */
  public InvalidContentException under(String outer) {
    return new InvalidContentException(problems.stream().map(each -> each.under(outer)).toList());
  }
}
