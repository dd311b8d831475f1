/**
 * The site's addresses, free of any HTTP library: {@link org.broadsheet.cms.web.SiteHandler}
 * answers a {@link org.broadsheet.cms.web.SiteRequest} with a {@link
 * org.broadsheet.cms.web.SiteResponse}.
 *
 * <p>Install {@link org.broadsheet.cms.web.WebModule} and {@code HtmlRenderModule}, and pass
 * requests on from whatever server the host has; forty lines do. Files of the host's own are added
 * as {@link org.broadsheet.cms.web.StaticResources} by a {@link org.broadsheet.cms.web.WebBinder}.
 * Feeds, sitemaps, the API and the other forms of articles are there when {@code FormatsModule} is;
 * {@code /openapi.json} describes every address.
 */
@NullMarked
package org.broadsheet.cms.web;

import org.jspecify.annotations.NullMarked;
