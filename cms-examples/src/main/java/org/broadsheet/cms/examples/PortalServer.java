package org.broadsheet.cms.examples;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.broadsheet.cms.Cms;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.importing.ImportRequest;
import org.broadsheet.cms.importing.ImportService;
import org.broadsheet.cms.importing.ImportSource;
import org.broadsheet.cms.render.formats.FormatsModule;
import org.broadsheet.cms.render.html.HtmlRenderModule;
import org.broadsheet.cms.search.lucene.LuceneSearchConfig;
import org.broadsheet.cms.search.lucene.LuceneSearchModule;
import org.broadsheet.cms.section.Section;
import org.broadsheet.cms.store.ArticleStore;
import org.broadsheet.cms.store.StoreCounts;
import org.broadsheet.cms.store.TaxonomyStore;
import org.broadsheet.cms.store.jdbc.SqliteStoreConfig;
import org.broadsheet.cms.store.jdbc.SqliteStoreModule;
import org.broadsheet.cms.web.SiteHandler;
import org.broadsheet.cms.web.WebBinder;
import org.broadsheet.cms.web.WebModule;

/**
 * A running portal: store, index, pages and the server in front of them. Thread-safe.
 *
 * <pre>{@code
 * try (PortalServer portal = PortalServer.start(PortalOptions.DEFAULT.withPort(0))) {
 *   System.out.println(portal.uri());
 * }
 * }</pre>
 */
public final class PortalServer implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";

  private final Cms cms;
  private final WebServer server;
  private final URI uri;

  private PortalServer(Cms cms, WebServer server, URI uri) {
    this.cms = cms;
    this.server = server;
    this.uri = uri;
  }

  /**
   * Starts a portal that says nothing; returns when it answers.
   *
   * @throws ConfigurationException if it cannot start as asked; the message is one line that says
   *     why and what to do
   */
  public static PortalServer start(PortalOptions options) throws InterruptedException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return start(options, new Output(nowhere, false), () -> false);
  }

  /**
   * @param stopping turns true when the start should end early, without losing anything
   */
  static PortalServer start(PortalOptions options, Output output, BooleanSupplier stopping)
      throws InterruptedException {
    List<ImportSource> imports = ImportFiles.sources(options.imports());
    if (options.readOnly() && !imports.isEmpty()) {
      throw new ConfigurationException("--import writes, which --read-only forbids; leave one out");
    }
    InetSocketAddress address = HttpServer.address(options.host(), options.port());
    URI uri = HttpServer.uri(address);
    PortalSite site = site(options, uri);
    CompletableFuture<SiteHandler> handler = new CompletableFuture<>();
    // Loading the server's classes takes as long as opening store and index: both at a time.
    CompletableFuture<WebServer> building =
        CompletableFuture.supplyAsync(
            () ->
                HttpServer.build(
                    address,
                    (request, response) ->
                        new HelidonAdapter(handler.join()).handle(request, response)));
    Cms cms = open(options, site);
    boolean started = false;
    try {
      fill(cms, options, site, imports, output, stopping);
      handler.complete(cms.get(SiteHandler.class));
      WebServer server = listen(building.join(), options.host(), address.getPort());
      started = true;
      return new PortalServer(cms, server, uri);
    } finally {
      if (!started) {
        cms.close();
      }
    }
  }

  private static PortalSite site(PortalOptions options, URI address) {
    PortalSite site;
    if (options.site() != null) {
      site = PortalSite.read(options.site(), address);
    } else {
      PortalSite sample = SampleContent.site(address);
      site = options.sample() ? sample : sample.withoutSections();
    }
    return options.baseUrl() == null ? site : site.withBaseUrl(options.baseUrl());
  }

  private static Cms open(PortalOptions options, PortalSite site) {
    Path data = dataDirectory(options);
    LuceneSearchConfig index =
        options.readOnly()
            ? LuceneSearchConfig.inMemory()
            : LuceneSearchConfig.at(data.resolve("index"));
    SqliteStoreConfig store =
        SqliteStoreConfig.builder(storeFile(options, data)).readOnly(options.readOnly()).build();
    return Cms.builder()
        .site(site.site())
        .install(
            new SqliteStoreModule(store),
            new LuceneSearchModule(index),
            new HtmlRenderModule(),
            new FormatsModule(),
            new WebModule(),
            pictures())
        .start();
  }

  private static Module pictures() {
    return new AbstractModule() {
      @Override
      protected void configure() {
        WebBinder.webBinder(binder(), PortalServer.class)
            .addStaticResources("media", new SamplePictures());
      }
    };
  }

  private static Path dataDirectory(PortalOptions options) {
    Path data = options.data();
    String fault;
    try {
      if (!options.readOnly()) {
        Files.createDirectories(data);
      }
      fault =
          !Files.isDirectory(data)
              ? "does not exist"
              : !options.readOnly() && !Files.isWritable(data) ? "may not be written" : null;
    } catch (IOException e) {
      fault = Files.exists(data) ? "is not a directory" : "cannot be made";
    }
    if (fault != null) {
      throw new ConfigurationException(
          "the data directory " + data + " " + fault + "; choose another with --data");
    }
    return data;
  }

  private static Path storeFile(PortalOptions options, Path data) {
    String url = options.store();
    if (url == null) {
      return data.resolve("content.db");
    }
    String file = url.startsWith(SQLITE) ? url.substring(SQLITE.length()) : "";
    if (file.isEmpty() || file.startsWith(":") || file.indexOf('?') >= 0) {
      throw new ConfigurationException(
          "option --store: %s cannot be used; give jdbc:sqlite:FILE, or leave it out"
              .formatted(url.replaceAll("://[^/@]*@", "://")));
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("option --store: " + file + " is not a path", e);
    }
  }

  private static void fill(
      Cms cms,
      PortalOptions options,
      PortalSite site,
      List<ImportSource> imports,
      Output output,
      BooleanSupplier stopping)
      throws InterruptedException {
    if (options.readOnly()) {
      return;
    }
    boolean empty = articles(cms) == 0;
    if (options.site() != null || empty) {
      save(site.sections(), cms.taxonomy());
    }
    if (empty && options.sample()) {
      var sample =
          cms.get(ImportService.class).run(ImportRequest.of(SampleContent.articles(Instant.now())));
      cms.await(sample.position(), java.time.Duration.ofSeconds(30));
    }
    new ImportFiles(cms, output, stopping).run(imports, options.format());
  }

  private static void save(List<Section> sections, TaxonomyStore taxonomy) {
    List<Section> changed = new ArrayList<>(sections);
    changed.removeIf(each -> taxonomy.sections().find(each.id()).filter(each::equals).isPresent());
    changed.forEach(taxonomy::save);
  }

  private static WebServer listen(WebServer server, String host, int port) {
    try {
      return server.start();
    } catch (RuntimeException e) {
      throw HttpServer.cannotListen(host, port, e);
    }
  }

  private static long articles(Cms cms) {
    StoreCounts counts = cms.get(ArticleStore.class).counts(Instant.now());
    return counts.articles();
  }

  /** Where it answers, such as {@code http://localhost:8080}. */
  public URI uri() {
    return uri;
  }

  /** The library within. */
  public Cms cms() {
    return cms;
  }

  /** How many articles it holds. */
  public long articles() {
    return articles(cms);
  }

  /** Ends requests under way, then closes store and index. What was acknowledged stays. */
  @Override
  public void close() {
    try {
      server.stop();
    } finally {
      cms.close();
    }
  }
}
