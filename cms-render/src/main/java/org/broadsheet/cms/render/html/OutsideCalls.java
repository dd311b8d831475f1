package org.broadsheet.cms.render.html;

import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.broadsheet.cms.render.RenderFaults;
import org.broadsheet.cms.render.spi.ByteSink;
import org.broadsheet.cms.render.spi.HtmlWriter;

/**
 * Calls renderers that are not the library's, each with a buffer of its own, which is copied to the
 * page only after the renderer returned.
 */
final class OutsideCalls {
  private final int maxPartBytes;
  private final RenderFaults faults;

  @Inject
  OutsideCalls(HtmlRenderConfig config, RenderFaults faults) {
    this.maxPartBytes = config.maxPartBytes();
    this.faults = faults;
  }

  /**
   * Writes a part, or nothing.
   *
   * @param owner whose renderer it is
   * @param claim what it renders, for messages
   * @param call writes the part
   * @return whether the part is on the page; when false, nothing of it is
   */
  boolean write(String owner, String claim, HtmlWriter page, Consumer<HtmlWriter> call) {
    // Never reused: a renderer that kept it can then do no harm to another page.
    ByteSink part = new ByteSink(maxPartBytes);
    try {
      call.accept(page.writingTo(part));
    } catch (Exception | LinkageError | StackOverflowError e) {
      faults.report(owner, claim, e);
      return false;
    }
    page.sink().write(part);
    return true;
  }
}
