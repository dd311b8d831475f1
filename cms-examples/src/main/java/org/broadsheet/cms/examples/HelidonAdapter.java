package org.broadsheet.cms.examples;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.cms.web.SiteHandler;
import org.broadsheet.cms.web.SiteRequest;
import org.broadsheet.cms.web.SiteResponse;

/** Serves a {@link SiteHandler} by Helidon, on its virtual threads. */
final class HelidonAdapter implements Handler {
  private static final byte[] NOTHING = {};

  private final SiteHandler site;

  HelidonAdapter(SiteHandler site) {
    this.site = site;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    HttpPrologue prologue = request.prologue();
    String query = prologue.query().rawValue();
    String path = prologue.uriPath().rawPath();
    String target = query.isEmpty() ? path : path + "?" + query;
    String method = prologue.method().text();
    boolean head = method.equals("HEAD");
    // A HEAD is answered as a GET whose body is not sent: so every header is the same.
    GzipExchange exchange = new GzipExchange(headers(request));
    Map<String, List<String>> headers = exchange.requestHeaders();
    SiteResponse answer = site.handle(SiteRequest.of(head ? "GET" : method, target, headers));
    byte[] body = exchange.body(answer);
    response.status(Status.create(answer.status()));
    for (SiteResponse.Header header : exchange.headers(answer, body)) {
      response.header(HeaderValues.create(HeaderNames.create(header.name()), header.value()));
    }
    NotModifiedListener.send(answer.status(), () -> response.send(head ? NOTHING : body));
  }

  private static Map<String, List<String>> headers(ServerRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (Header header : request.headers()) {
      headers.put(header.name(), header.allValues());
    }
    return headers;
  }
}
