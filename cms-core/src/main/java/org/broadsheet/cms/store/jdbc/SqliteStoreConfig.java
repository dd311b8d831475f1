package org.broadsheet.cms.store.jdbc;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.broadsheet.cms.site.Site;

/**
 * Where an SQLite store keeps its file and how it behaves. Immutable; derive from one with {@link
 * #toBuilder}.
 */
public final class SqliteStoreConfig {
  private final Path file;
  private final boolean readOnly;
  private final Site site;
  private final int urgentBatch;
  private final int bulkBatch;
  private final Duration bulkTime;
  private final int queueCapacity;
  private final Duration queuePatience;
  private final int readers;
  private final Duration feedRetention;
  private final long feedRowsKept;

  private SqliteStoreConfig(Builder builder) {
    file = builder.file;
    readOnly = builder.readOnly;
    site = builder.site;
    urgentBatch = builder.urgentBatch;
    bulkBatch = builder.bulkBatch;
    bulkTime = builder.bulkTime;
    queueCapacity = builder.queueCapacity;
    queuePatience = builder.queuePatience;
    readers = builder.readers;
    feedRetention = builder.feedRetention;
    feedRowsKept = builder.feedRowsKept;
  }

  /** A store in {@code file}, such as {@code content.db}, with every default. */
  public static SqliteStoreConfig at(Path file) {
    return builder(file).build();
  }

  public static Builder builder(Path file) {
    return new Builder(file);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(file);
    builder.readOnly = readOnly;
    builder.site = site;
    builder.urgentBatch = urgentBatch;
    builder.bulkBatch = bulkBatch;
    builder.bulkTime = bulkTime;
    builder.queueCapacity = queueCapacity;
    builder.queuePatience = queuePatience;
    builder.readers = readers;
    builder.feedRetention = feedRetention;
    builder.feedRowsKept = feedRowsKept;
    return builder;
  }

  public Path file() {
    return file;
  }

  public boolean readOnly() {
    return readOnly;
  }

  public Site site() {
    return site;
  }

  public int urgentBatch() {
    return urgentBatch;
  }

  public int bulkBatch() {
    return bulkBatch;
  }

  public Duration bulkTime() {
    return bulkTime;
  }

  public int queueCapacity() {
    return queueCapacity;
  }

  public Duration queuePatience() {
    return queuePatience;
  }

  public int readers() {
    return readers;
  }

  public Duration feedRetention() {
    return feedRetention;
  }

  public long feedRowsKept() {
    return feedRowsKept;
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private final Path file;
    private boolean readOnly;
    private Site site = Site.builder("Broadsheet", URI.create("http://localhost:8080")).build();
    private int urgentBatch = 256;
    private int bulkBatch = 64;
    private Duration bulkTime = Duration.ofMillis(10);
    private int queueCapacity = 10_000;
    private Duration queuePatience = Duration.ofSeconds(5);
    private int readers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private Duration feedRetention = Duration.ofDays(7);
    private long feedRowsKept = 100_000;

    private Builder(Path file) {
      this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * Opens the store beside a running one that writes; every write fails and no lock is taken.
     * Default false. The file must exist.
     */
    public Builder readOnly(boolean value) {
      this.readOnly = value;
      return this;
    }

    /**
     * The site a new store starts with; one that exists keeps its own. Default: a site called
     * Broadsheet on localhost.
     */
    public Builder site(Site value) {
      this.site = Objects.requireNonNull(value, "site");
      return this;
    }

    /** How many writes share one transaction at most. Default 256. */
    public Builder urgentBatch(int value) {
      this.urgentBatch = atLeast("urgentBatch", 1, value);
      return this;
    }

    /**
     * How many bulk writes share one transaction at most. Default 64: an urgent write waits for one
     * such transaction.
     */
    public Builder bulkBatch(int value) {
      this.bulkBatch = atLeast("bulkBatch", 1, value);
      return this;
    }

    /** How long a transaction takes on further bulk writes. Default 10 ms. */
    public Builder bulkTime(Duration value) {
      this.bulkTime = notNegative("bulkTime", value);
      return this;
    }

    /** How many writes of each priority may wait. Default 10,000. */
    public Builder queueCapacity(int value) {
      this.queueCapacity = atLeast("queueCapacity", 1, value);
      return this;
    }

    /** How long a write waits for room in a full queue before it fails. Default five seconds. */
    public Builder queuePatience(Duration value) {
      this.queuePatience = notNegative("queuePatience", value);
      return this;
    }

    /**
     * How many reads run at the same time. Default twice the processors, at least 4. Each keeps up
     * to 2 MB.
     */
    public Builder readers(int value) {
      this.readers = atLeast("readers", 1, value);
      return this;
    }

    /** How long a change stays in the feed at least. Default seven days. */
    public Builder feedRetention(Duration value) {
      this.feedRetention = notNegative("feedRetention", value);
      return this;
    }

    /** How many changes stay in the feed however old they are. Default 100,000. */
    public Builder feedRowsKept(long value) {
      if (value < 1) {
        throw new IllegalArgumentException("feedRowsKept must be at least 1 but was " + value);
      }
      this.feedRowsKept = value;
      return this;
    }

    public SqliteStoreConfig build() {
      return new SqliteStoreConfig(this);
    }

    private static int atLeast(String name, int least, int value) {
      if (value < least) {
        throw new IllegalArgumentException(
            "%s must be at least %d but was %d".formatted(name, least, value));
      }
      return value;
    }

    private static Duration notNegative(String name, Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("%s must not be negative: %s".formatted(name, value));
      }
      return value;
    }
  }
}
