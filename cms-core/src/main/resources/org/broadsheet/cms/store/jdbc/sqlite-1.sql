-- Check sums are CRC-32C of the content and of the columns that go with it; see class Checksum.
-- Instants are milliseconds since 1970. Windows: visible_from <= t < visible_until.

CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  store_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  pruned_up_to INTEGER NOT NULL,
  site BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE section (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE tag (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE contributor (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

-- One row an article, also after it was deleted. Everything from live_revision on describes the
-- live content, save for the dates of publication, which outlive it. "seen" says whether readers
-- could ever see the article: from then on its dates stay. "listed_in" holds the scopes that the
-- live content names itself, without the sections above. "slug" is the one asked for, while the
-- address may carry a number.
CREATE TABLE article (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  first_published_at INTEGER,
  published_at INTEGER,
  address TEXT,
  slug TEXT,
  live_revision INTEGER,
  live_updated_at INTEGER,
  visible_from INTEGER,
  visible_until INTEGER,
  listed_in TEXT,
  translation_group TEXT,
  summary BLOB,
  summary_checksum INTEGER,
  live_checksum INTEGER
) STRICT;

CREATE INDEX article_translations ON article (translation_group)
  WHERE translation_group IS NOT NULL;

CREATE INDEX article_deleted ON article (num) WHERE deleted = 1;

-- num is article.num * 2^24 + revision: one tree, in which an article's revisions lie together.
CREATE TABLE revision (
  num INTEGER PRIMARY KEY,
  updated_at INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  note TEXT,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

-- Every path that leads to an article: addresses it has or had, for ever, and aliases it asks for.
CREATE TABLE address (
  path TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  alias INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX address_alias ON address (article) WHERE alias = 1;

-- A row for each list that a live article stands in. Scopes: 0 is every article; 4n+1 the section,
-- 4n+2 the tag, 4n+3 the contributor with num n. Sections above a section have rows of their own.
CREATE TABLE listing (
  scope INTEGER NOT NULL,
  published_at INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL,
  PRIMARY KEY (scope, published_at, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE breaking (
  article INTEGER PRIMARY KEY REFERENCES article,
  breaking_from INTEGER NOT NULL,
  breaking_until INTEGER NOT NULL
) STRICT;

CREATE INDEX breaking_until ON breaking (breaking_until, breaking_from);

-- Fired ones stay as long as the live content they belong to: when the clock was set back, pages
-- must still know of them.
CREATE TABLE moment (
  article INTEGER NOT NULL REFERENCES article,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  fired INTEGER NOT NULL,
  PRIMARY KEY (article, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX moment_at ON moment (at);

CREATE INDEX moment_due ON moment (at, article, kind, subject) WHERE fired = 0;

CREATE TABLE live_update (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article,
  published_at INTEGER NOT NULL,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE INDEX live_update_listing ON live_update (article, published_at, id);

-- The writer hands out positions itself, so they have no gaps and need no AUTOINCREMENT.
CREATE TABLE change (
  position INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE state_namespace (
  num INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE state_record (
  namespace INTEGER NOT NULL REFERENCES state_namespace,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;
