/**
 * What a store must do, and how everything else is derived from it.
 *
 * <p>The store is the truth: one transaction writes an entity, its revision and a row of the {@link
 * org.broadsheet.cms.store.ChangeFeed}. {@link org.broadsheet.cms.store.ArticleStore} and its
 * siblings read and write entities. All else is a {@link org.broadsheet.cms.store.Projection}, kept
 * in step by the {@link org.broadsheet.cms.store.Projections}. Modules keep side state in {@link
 * org.broadsheet.cms.store.ModuleState} and say what became outdated on {@link
 * org.broadsheet.cms.store.Invalidations}.
 *
 * <p>Hosts seldom call a store: they call the services above it, which check rules first.
 */
@NullMarked
package org.broadsheet.cms.store;

import org.jspecify.annotations.NullMarked;
