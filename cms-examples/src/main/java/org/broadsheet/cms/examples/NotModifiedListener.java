package org.broadsheet.cms.examples;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/**
 * Takes the {@code Content-Length: 0} off a 304: Helidon adds it, but RFC 9110 (8.6) allows only
 * the length that a 200 would have, or none.
 */
final class NotModifiedListener implements Http1ConnectionListener {
  private static final int NOT_MODIFIED = 304;
  private static final ThreadLocal<Integer> STATUS = new ThreadLocal<>();

  /** Sends an answer of that status; the headers pass the listener on the same thread. */
  static void send(int status, Runnable sending) {
    STATUS.set(status);
    try {
      sending.run();
    } finally {
      STATUS.remove();
    }
  }

  @Override
  public void headers(ConnectionContext context, Headers headers) {
    Integer status = STATUS.get();
    if (status != null
        && status == NOT_MODIFIED
        && headers instanceof ServerResponseHeaders response) {
      response.remove(HeaderNames.CONTENT_LENGTH);
    }
  }
}
