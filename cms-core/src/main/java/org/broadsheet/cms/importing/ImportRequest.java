package org.broadsheet.cms.importing;

import java.util.Objects;
import org.broadsheet.cms.store.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What to import and how.
 *
 * @param prefix stands before the ids of a file in a short form; null for that of the source
 * @param format the importer to use; null to find out by the content
 * @param actor whom the history of each article names
 */
public record ImportRequest(
    ImportSource source, @Nullable String prefix, @Nullable String format, Actor actor) {
  public ImportRequest {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(actor, "actor");
  }

  public static ImportRequest of(ImportSource source) {
    return new ImportRequest(source, null, null, new Actor("import"));
  }

  public ImportRequest withPrefix(@Nullable String value) {
    return new ImportRequest(source, value, format, actor);
  }

  public ImportRequest withFormat(@Nullable String value) {
    return new ImportRequest(source, prefix, value, actor);
  }

  public ImportRequest withActor(Actor value) {
    return new ImportRequest(source, prefix, format, value);
  }
}
