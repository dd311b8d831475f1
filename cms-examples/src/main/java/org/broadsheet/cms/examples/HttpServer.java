package org.broadsheet.cms.examples;

import io.helidon.http.media.MediaContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.broadsheet.cms.error.ConfigurationException;

/** Helidon as the portal sets it up: bounded in every direction. */
final class HttpServer {
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int MAX_REQUEST_LINE_BYTES = 16 * 1024;
  private static final long MAX_BODY_BYTES = 10L * 1024 * 1024;
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration DRAIN_TIME = Duration.ofSeconds(5);
  private static final int MAX_CONNECTIONS = 10_000;

  private HttpServer() {}

  /** Makes a server that does not listen yet. */
  static WebServer build(InetSocketAddress address, Handler handler) {
    Http1Config http =
        Http1Config.builder()
            .maxHeadersSize(MAX_HEADER_BYTES)
            .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
            .addSendListener(new NotModifiedListener())
            .buildPrototype();
    WebServerConfig.Builder server =
        WebServer.builder()
            .address(address.getAddress())
            .port(address.getPort())
            .shutdownHook(false)
            .shutdownGracePeriod(DRAIN_TIME)
            .maxPayloadSize(MAX_BODY_BYTES)
            .maxTcpConnections(MAX_CONNECTIONS)
            .idleConnectionTimeout(IDLE_TIMEOUT)
            .connectionOptions(options -> options.tcpNoDelay(true).readTimeout(SOCKET_TIMEOUT))
            // Nothing is looked for on the class path: it is all said here, and starts sooner.
            .featuresDiscoverServices(false)
            .protocolsDiscoverServices(false)
            .addConnectionSelector(Http1ConnectionSelector.builder().config(http).build())
            .contentEncoding(encodings -> encodings.contentEncodingsDiscoverServices(false))
            .mediaContext(MediaContext.builder().mediaSupportsDiscoverServices(false).build())
            .routing(routing -> routing.any(handler));
    return server.build();
  }

  /**
   * Where to listen. A port 0 is replaced by a free one; one in use is refused here, before long
   * work begins.
   */
  static InetSocketAddress address(String host, int port) {
    InetAddress address = resolve(host);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
      return new InetSocketAddress(address, probe.getLocalPort());
    } catch (IOException e) {
      throw cannotListen(host, port, e);
    }
  }

  static ConfigurationException cannotListen(String host, int port, Exception cause) {
    String message = String.valueOf(cause.getMessage());
    return new ConfigurationException(
        message.contains("in use")
            ? "port %d of %s is in use; stop the program that has it, or choose another with --port"
                .formatted(port, host)
            : "cannot listen at port %d of %s (%s); choose others with --host and --port"
                .formatted(port, host, message),
        cause);
  }

  private static InetAddress resolve(String host) {
    if (host.equals("localhost")) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new ConfigurationException(
          "option --host: there is no address " + host + "; try localhost or 0.0.0.0", e);
    }
  }

  /** The address for a reader on this machine. */
  static URI uri(InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    boolean local = ip.isLoopbackAddress() || ip.isAnyLocalAddress();
    String host = local ? "localhost" : ip.getHostAddress();
    return URI.create(
        "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort());
  }
}
