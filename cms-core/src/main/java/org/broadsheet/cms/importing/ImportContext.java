package org.broadsheet.cms.importing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * What an importer needs to know of the site and the file.
 *
 * @param name what the file is called
 * @param prefix stands before the ids of articles whose format does not give ids of its own
 * @param zone of dates that name none
 * @param locale of articles that name none
 * @param sections finds sections by name; belongs to this run
 */
public record ImportContext(
    String name, String prefix, ZoneId zone, Locale locale, ImportSections sections) {
  public ImportContext {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(sections, "sections");
  }
}
