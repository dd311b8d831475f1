package org.broadsheet.cms.render.html;

import java.util.List;
import java.util.Map;
import org.broadsheet.cms.article.ArticleSummary;
import org.broadsheet.cms.view.MessageView;

/** A page that says why there is nothing else to show. */
final class MessagePage extends Page {
  private static final int SUGGESTIONS = 4;

  private final MessageView view;
  private final Head head;

  MessagePage(HtmlEnvironment environment, MessageView view, JteOutput output) {
    super(environment, view, output, view.frame().locale(), List.of(), Map.of());
    this.view = view;
    this.head = Head.of(title() + " | " + site().name(), null, null);
  }

  @Override
  Head head() {
    return head;
  }

  String code() {
    return Integer.toString(view.kind().status());
  }

  String title() {
    return label("message." + view.kind().name() + ".title");
  }

  String text() {
    return label("message." + view.kind().name() + ".text");
  }

  List<ArticleSummary> suggestions() {
    int size = view.suggestions().size();
    return view.suggestions().subList(0, Math.min(SUGGESTIONS, size));
  }
}
