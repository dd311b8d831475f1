package org.broadsheet.cms.render;

import org.broadsheet.cms.error.CmsException;

/** There is no renderer for what was asked, or the only one there is failed. */
public final class RenderException extends CmsException {
  private static final long serialVersionUID = 1L;

  RenderException(String message) {
    super(message);
  }
}
