/**
 * Newsletters as mail: {@link org.broadsheet.cms.render.mail.NewsletterMails} turns an edition into
 * a {@link org.broadsheet.cms.render.mail.MailMessage} for whatever library sends it, and {@link
 * org.broadsheet.cms.render.mail.MimeWriter} into the bytes of a message (RFC 5322). Install {@link
 * org.broadsheet.cms.render.mail.MailRenderModule}.
 */
@NullMarked
package org.broadsheet.cms.render.mail;

import org.jspecify.annotations.NullMarked;
