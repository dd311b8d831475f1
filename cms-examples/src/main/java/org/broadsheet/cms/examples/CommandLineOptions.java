package org.broadsheet.cms.examples;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.examples.PortalOptions.ImportFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The portal's command line.
 *
 * <p>Built by hand rather than from annotations, which would cost a tenth of a second at each
 * start.
 */
final class CommandLineOptions {
  private static final int LAST_PORT = 65_535;

  private final CommandLine commandLine = new CommandLine(spec());

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("java -jar portal.jar");
    spec.usageMessage()
        .description("Serves a news site with an embedded store and search index.")
        .footer(
            "",
            "Everything is kept in the data directory. Ctrl-C ends the portal; nothing that was",
            "acknowledged is lost.");
    spec.addOption(value("--port", "N", "Port to listen at; 0 for any free one. Default 8080."));
    spec.addOption(value("--host", "ADDR", "Address to listen at. Default localhost."));
    spec.addOption(value("--data", "DIR", "Data directory. Default portal-data."));
    spec.addOption(value("--site", "FILE", "JSON file with brand, navigation and sections."));
    spec.addOption(
        OptionSpec.builder("--import")
            .paramLabel("[PREFIX=]FILE")
            .type(String[].class)
            .arity("1")
            .description(
                "File to import; may be given again. PREFIX stands before the ids of short-form"
                    + " files; default: the name of the file's folder.")
            .build());
    spec.addOption(
        value(
            "--format",
            "NAME",
            "Format of the imported files: json-lines or page-text. Default: by content."));
    spec.addOption(flag("--no-sample", "Leave an empty store without the sample content."));
    spec.addOption(value("--base-url", "URL", "Address that readers use, for absolute links."));
    spec.addOption(flag("--read-only", "Write nothing; works beside a running portal."));
    spec.addOption(
        value("--store", "JDBC-URL", "Store to use. Default: jdbc:sqlite:DIR/content.db."));
    spec.addOption(
        OptionSpec.builder("--help", "-h")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("--version", "-V")
            .versionHelp(true)
            .description("Show the version and exit.")
            .build());
    return spec;
  }

  private static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .description(description)
        .build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** What the arguments ask for. */
  sealed interface Wish {
    /** To run. */
    record Run(PortalOptions options) implements Wish {}

    /** To be told something. */
    record Show(String text) implements Wish {}
  }

  /**
   * @throws ConfigurationException if an option is unknown or has a value it cannot have
   */
  Wish parse(String... arguments) {
    // Nothing of picocli is needed for the plainest start.
    if (arguments.length == 0) {
      return new Wish.Run(PortalOptions.DEFAULT);
    }
    ParseResult result = parsed(arguments);
    if (result.isUsageHelpRequested()) {
      return new Wish.Show(commandLine.getUsageMessage().stripTrailing());
    }
    if (result.isVersionHelpRequested()) {
      return new Wish.Show("Broadsheet " + version());
    }
    return new Wish.Run(options(result));
  }

  private ParseResult parsed(String... arguments) {
    try {
      return commandLine.parseArgs(arguments);
    } catch (ParameterException e) {
      String fault =
          String.valueOf(e.getMessage()).lines().findFirst().orElse("an option is wrong");
      throw new ConfigurationException(
          Character.toLowerCase(fault.charAt(0))
              + fault.substring(1)
              + "; --help lists the options",
          e);
    }
  }

  private static PortalOptions options(ParseResult result) {
    PortalOptions otherwise = PortalOptions.DEFAULT;
    String port = text(result, "--port");
    String host = text(result, "--host");
    Path data = path(result, "--data");
    return new PortalOptions(
        port == null ? otherwise.port() : port(port),
        host == null ? otherwise.host() : host,
        data == null ? otherwise.data() : data,
        path(result, "--site"),
        imports(result),
        text(result, "--format"),
        !result.hasMatchedOption("--no-sample"),
        baseUrl(text(result, "--base-url")),
        result.hasMatchedOption("--read-only"),
        text(result, "--store"));
  }

  private static @Nullable String text(ParseResult result, String option) {
    String value = result.matchedOptionValue(option, null);
    if (value != null && value.isBlank()) {
      throw new ConfigurationException("option " + option + " must not be empty");
    }
    return value;
  }

  private static @Nullable Path path(ParseResult result, String option) {
    String value = text(result, option);
    return value == null ? null : path(option, value);
  }

  private static Path path(String option, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          "option " + option + " must be a path, but is '" + value + "'", e);
    }
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new ConfigurationException(
        "option --port must be a number from 0 to 65535, but is '" + value + "'");
  }

  private static @Nullable URI baseUrl(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      URI uri = new URI(value);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Refused below.
    }
    throw new ConfigurationException(
        "option --base-url must be an address such as https://news.example, but is '"
            + value
            + "'");
  }

  private static List<ImportFile> imports(ParseResult result) {
    String[] values = result.matchedOptionValue("--import", new String[0]);
    List<ImportFile> files = new ArrayList<>();
    Arrays.stream(values).map(CommandLineOptions::importFile).forEach(files::add);
    return files;
  }

  /** A file may have an equals sign in its name: then what is there counts. */
  private static ImportFile importFile(String value) {
    int sign = value.indexOf('=');
    String prefix = sign < 0 ? "" : value.substring(0, sign);
    if (prefix.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !Files.exists(path("--import", value))) {
      return new ImportFile(prefix, path("--import", value.substring(sign + 1)));
    }
    return new ImportFile(null, path("--import", value));
  }

  private static String version() {
    String version = CommandLineOptions.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
