package org.broadsheet.cms.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Serves a {@link SiteHandler} by the JDK's own HTTP server: all that an adapter has to do. */
final class JdkHttpServerAdapter implements AutoCloseable {
  private final HttpServer server;

  JdkHttpServerAdapter(SiteHandler site) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(site, exchange));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private static void answer(SiteHandler site, HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      SiteResponse response =
          site.handle(
              SiteRequest.of(exchange.getRequestMethod(), target, exchange.getRequestHeaders()));
      response
          .headers()
          .forEach(each -> exchange.getResponseHeaders().add(each.name(), each.value()));
      byte[] body = response.body();
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
