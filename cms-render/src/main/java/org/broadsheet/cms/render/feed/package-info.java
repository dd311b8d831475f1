/**
 * What programs that follow the site read: feeds as RSS, Atom and JSON Feed, sitemaps and the news
 * sitemap. {@link org.broadsheet.cms.render.feed.FeedRenderModule} adds them; {@link
 * org.broadsheet.cms.render.feed.FeedLink} says how a page announces its feeds.
 */
@NullMarked
package org.broadsheet.cms.render.feed;

import org.jspecify.annotations.NullMarked;
