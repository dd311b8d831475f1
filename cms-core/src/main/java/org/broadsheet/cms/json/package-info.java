/**
 * The model as JSON. {@link org.broadsheet.cms.json.ContentJson} reads and writes articles and the
 * other entities in the form of the store, of exports and of the delivery API; {@link
 * org.broadsheet.cms.json.DataJson} reads and writes plain trees. Every fault in what is read is an
 * {@link org.broadsheet.cms.error.InvalidContentException} with its path.
 */
@NullMarked
package org.broadsheet.cms.json;

import org.jspecify.annotations.NullMarked;
