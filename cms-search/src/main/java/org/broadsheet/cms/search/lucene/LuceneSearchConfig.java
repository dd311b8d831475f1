package org.broadsheet.cms.search.lucene;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the index is and how it works. Immutable; made by {@link #at}, {@link #inMemory} or a
 * {@link Builder}.
 *
 * <p>Changing an option never calls for a rebuild: whatever shapes the stored index is part of its
 * format, not of this.
 */
public final class LuceneSearchConfig {
  private final @Nullable Path directory;
  private final int ramBufferMegabytes;
  private final int rebuildBufferMegabytes;
  private final int indexingThreads;
  private final int batchSize;
  private final Duration commitInterval;
  private final int commitAfterChanges;
  private final int verifyAtOpenMegabytes;
  private final float headlineWeight;
  private final float leadWeight;
  private final float nameWeight;
  private final int totalThreshold;
  private final int maxQueryTerms;
  private final int snippetsPerHit;
  private final int snippetLength;
  private final int relatedTerms;
  private final double relatedFrequencyCap;

  private LuceneSearchConfig(Builder builder) {
    directory = builder.directory;
    ramBufferMegabytes = builder.ramBufferMegabytes;
    rebuildBufferMegabytes = builder.rebuildBufferMegabytes;
    indexingThreads = builder.indexingThreads;
    batchSize = builder.batchSize;
    commitInterval = builder.commitInterval;
    commitAfterChanges = builder.commitAfterChanges;
    verifyAtOpenMegabytes = builder.verifyAtOpenMegabytes;
    headlineWeight = builder.headlineWeight;
    leadWeight = builder.leadWeight;
    nameWeight = builder.nameWeight;
    totalThreshold = builder.totalThreshold;
    maxQueryTerms = builder.maxQueryTerms;
    snippetsPerHit = builder.snippetsPerHit;
    snippetLength = builder.snippetLength;
    relatedTerms = builder.relatedTerms;
    relatedFrequencyCap = builder.relatedFrequencyCap;
  }

  /**
   * An index in {@code directory}, with every default. The directory is created when it is not
   * there; nothing else may be in it.
   */
  public static LuceneSearchConfig at(Path directory) {
    return builder(directory).build();
  }

  /** An index on the heap, built afresh at each start. For tests and small sites. */
  public static LuceneSearchConfig inMemory() {
    return builderInMemory().build();
  }

  public static Builder builder(Path directory) {
    return new Builder(Objects.requireNonNull(directory, "directory"));
  }

  /** A builder for an index on the heap. */
  public static Builder builderInMemory() {
    return new Builder();
  }

  /** A builder that starts from these options. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Where the index is, or null when it is on the heap. */
  public @Nullable Path directory() {
    return directory;
  }

  public int ramBufferMegabytes() {
    return ramBufferMegabytes;
  }

  public int rebuildBufferMegabytes() {
    return rebuildBufferMegabytes;
  }

  public int indexingThreads() {
    return indexingThreads;
  }

  public int batchSize() {
    return batchSize;
  }

  public Duration commitInterval() {
    return commitInterval;
  }

  public int commitAfterChanges() {
    return commitAfterChanges;
  }

  public int verifyAtOpenMegabytes() {
    return verifyAtOpenMegabytes;
  }

  public float headlineWeight() {
    return headlineWeight;
  }

  public float leadWeight() {
    return leadWeight;
  }

  public float nameWeight() {
    return nameWeight;
  }

  public int totalThreshold() {
    return totalThreshold;
  }

  public int maxQueryTerms() {
    return maxQueryTerms;
  }

  public int snippetsPerHit() {
    return snippetsPerHit;
  }

  public int snippetLength() {
    return snippetLength;
  }

  public int relatedTerms() {
    return relatedTerms;
  }

  public double relatedFrequencyCap() {
    return relatedFrequencyCap;
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private final @Nullable Path directory;
    private int ramBufferMegabytes = 64;
    private int rebuildBufferMegabytes = 128;
    private int indexingThreads = 2;
    private int batchSize = 500;
    private Duration commitInterval = Duration.ofSeconds(5);
    private int commitAfterChanges = 20_000;
    private int verifyAtOpenMegabytes = 64;
    private float headlineWeight = 0.25f;
    private float leadWeight = 0.2f;
    private float nameWeight = 0.3f;
    private int totalThreshold = 1_000;
    private int maxQueryTerms = 100;
    private int snippetsPerHit = 2;
    private int snippetLength = 300;
    private int relatedTerms = 100;
    private double relatedFrequencyCap = 0.25;

    private Builder() {
      directory = null;
    }

    private Builder(Path directory) {
      this.directory = directory;
    }

    private Builder(LuceneSearchConfig from) {
      directory = from.directory;
      ramBufferMegabytes = from.ramBufferMegabytes;
      rebuildBufferMegabytes = from.rebuildBufferMegabytes;
      indexingThreads = from.indexingThreads;
      batchSize = from.batchSize;
      commitInterval = from.commitInterval;
      commitAfterChanges = from.commitAfterChanges;
      verifyAtOpenMegabytes = from.verifyAtOpenMegabytes;
      headlineWeight = from.headlineWeight;
      leadWeight = from.leadWeight;
      nameWeight = from.nameWeight;
      totalThreshold = from.totalThreshold;
      maxQueryTerms = from.maxQueryTerms;
      snippetsPerHit = from.snippetsPerHit;
      snippetLength = from.snippetLength;
      relatedTerms = from.relatedTerms;
      relatedFrequencyCap = from.relatedFrequencyCap;
    }

    /** Sets how much memory changes may take before they are written to a segment. Default 64. */
    public Builder ramBufferMegabytes(int value) {
      ramBufferMegabytes = atLeastOne("ramBufferMegabytes", value);
      return this;
    }

    /**
     * As {@link #ramBufferMegabytes}, during a rebuild: more means fewer merges. Never more than an
     * eighth of the heap is taken. Default 128.
     */
    public Builder rebuildBufferMegabytes(int value) {
      rebuildBufferMegabytes = atLeastOne("rebuildBufferMegabytes", value);
      return this;
    }

    /** Sets how many threads analyse the articles of a large batch. Default 2. */
    public Builder indexingThreads(int value) {
      indexingThreads = atLeastOne("indexingThreads", value);
      return this;
    }

    /** Sets how many articles are read from the store at once. Default 500. */
    public Builder batchSize(int value) {
      batchSize = atLeastOne("batchSize", value);
      return this;
    }

    /**
     * Sets how often the index is made durable. Changes behind the last commit are read from the
     * store again after a crash, so longer means a slower start after one, and nothing else.
     * Default five seconds.
     *
     * @throws IllegalArgumentException if {@code value} is not positive
     */
    public Builder commitInterval(Duration value) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException("commitInterval must be positive but was " + value);
      }
      commitInterval = value;
      return this;
    }

    /** Sets after how many changed articles the index is made durable at once. Default 20,000. */
    public Builder commitAfterChanges(int value) {
      commitAfterChanges = atLeastOne("commitAfterChanges", value);
      return this;
    }

    /**
     * Sets up to what size the checksums of an index are verified before it is opened; a larger one
     * is verified in the background right after. 0 for always in the background. Default 64.
     */
    public Builder verifyAtOpenMegabytes(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("verifyAtOpenMegabytes must not be negative");
      }
      verifyAtOpenMegabytes = value;
      return this;
    }

    /**
     * Sets what a match in the headline adds to one anywhere in the article, which counts 1.
     * Default 0.5.
     */
    public Builder headlineWeight(float value) {
      headlineWeight = weight("headlineWeight", value);
      return this;
    }

    /** Sets what a match in the standfirst or a key point adds. Default 0.2. */
    public Builder leadWeight(float value) {
      leadWeight = weight("leadWeight", value);
      return this;
    }

    /** Sets what a match in the name of a tag or an author adds. Default 0.3. */
    public Builder nameWeight(float value) {
      nameWeight = weight("nameWeight", value);
      return this;
    }

    /**
     * Sets up to how many hits a total is counted exactly when no exact one is asked for. Default
     * 1,000.
     */
    public Builder totalThreshold(int value) {
      totalThreshold = atLeastOne("totalThreshold", value);
      return this;
    }

    /** Sets how many words of a query count; the rest is passed over. Default 100. */
    public Builder maxQueryTerms(int value) {
      maxQueryTerms = atLeastOne("maxQueryTerms", value);
      if (value > 500) {
        throw new IllegalArgumentException("maxQueryTerms must be 500 or less but was " + value);
      }
      return this;
    }

    /** Sets how many pieces of text a hit carries at most. Default 2. */
    public Builder snippetsPerHit(int value) {
      snippetsPerHit = atLeastOne("snippetsPerHit", value);
      return this;
    }

    /** Sets how many characters a piece of text has at most. Default 300. */
    public Builder snippetLength(int value) {
      snippetLength = atLeastOne("snippetLength", value);
      return this;
    }

    /**
     * Sets how many of an article's words related ones are looked for with, at most. Default 100.
     */
    public Builder relatedTerms(int value) {
      relatedTerms = atLeastOne("relatedTerms", value);
      return this;
    }

    /**
     * Sets in what share of all articles a word may occur to be looked for. Lower is faster:
     * frequent words cost most and say least. Default 0.25.
     */
    public Builder relatedFrequencyCap(double value) {
      if (!(value > 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "relatedFrequencyCap must be above 0 and at most 1 but was " + value);
      }
      relatedFrequencyCap = value;
      return this;
    }

    public LuceneSearchConfig build() {
      return new LuceneSearchConfig(this);
    }

    private static int atLeastOne(String option, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(option + " must be 1 or more but was " + value);
      }
      return value;
    }

    private static float weight(String option, float value) {
      if (!(value >= 0 && value <= 100)) {
        throw new IllegalArgumentException(option + " must be 0 to 100 but was " + value);
      }
      return value;
    }
  }
}
