/**
 * Articles in the formats that newsrooms exchange: IPTC ninjs 3.1 and ANS 0.10.10. {@link
 * org.broadsheet.cms.render.exchange.ExchangeRenderModule} adds both. What holds no rights to be
 * passed on never goes out in them; the routes see to that.
 */
@NullMarked
package org.broadsheet.cms.render.exchange;

import org.jspecify.annotations.NullMarked;
