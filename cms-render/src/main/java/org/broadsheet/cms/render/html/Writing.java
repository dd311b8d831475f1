package org.broadsheet.cms.render.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A piece of a template that is written by code. */
@FunctionalInterface
interface Writing extends Content {
  void writeTo(JteOutput output);

  @Override
  default void writeTo(TemplateOutput output) {
    writeTo((JteOutput) output);
  }
}
