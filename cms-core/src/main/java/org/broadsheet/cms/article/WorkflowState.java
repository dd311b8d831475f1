package org.broadsheet.cms.article;

import org.broadsheet.cms.content.Check;

/**
 * Where an article is in its life. A host may add states; what a reader sees depends on the live
 * revision and its window alone, never on this.
 *
 * @param id its name in JSON, such as {@code in-review}
 */
public record WorkflowState(String id) {
  public static final WorkflowState DRAFT = new WorkflowState("draft");
  public static final WorkflowState IN_REVIEW = new WorkflowState("in-review");
  public static final WorkflowState APPROVED = new WorkflowState("approved");
  public static final WorkflowState SCHEDULED = new WorkflowState("scheduled");
  public static final WorkflowState PUBLISHED = new WorkflowState("published");
  public static final WorkflowState UNPUBLISHED = new WorkflowState("unpublished");
  public static final WorkflowState ARCHIVED = new WorkflowState("archived");

  public WorkflowState {
    id = Check.id("status", id);
  }

  @Override
  public String toString() {
    return id;
  }
}
