/**
 * The store in one SQLite file.
 *
 * <p>Install {@link org.broadsheet.cms.store.jdbc.SqliteStoreModule}, or open a {@link
 * org.broadsheet.cms.store.jdbc.SqliteStore} without an injector; options are in {@link
 * org.broadsheet.cms.store.jdbc.SqliteStoreConfig}.
 *
 * <p>How it works: every write goes through one thread, the {@code Writer}, which carries out
 * whatever waits in one transaction with one sync of the disk (group commit), each write in a
 * savepoint of its own; the {@code Checkpointer} brings what is in SQLite's log into the file
 * beside it. Reads run beside it on a few connections of their own ({@code Readers}). Both hold
 * their prepared statements ({@code Session}); all SQL is in {@code Sql} and in the migration
 * scripts, so that another engine has one place to differ.
 */
@NullMarked
package org.broadsheet.cms.store.jdbc;

import org.jspecify.annotations.NullMarked;
