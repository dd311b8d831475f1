package org.broadsheet.cms.render.mail;

import org.broadsheet.cms.asset.Rendition;
import org.broadsheet.cms.render.Permalinks;
import org.broadsheet.cms.render.spi.HtmlWriter;
import org.broadsheet.cms.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * How mails look. Light colours stand on the elements, as many programs read nothing else; dark
 * ones in the sheet, by class.
 */
final class Style {
  /** Of the text column, in pixels. */
  static final int WIDTH = 560;

  private static final String SERIF = "Georgia,'Times New Roman',serif";
  private static final String SANS = "-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

  static final String BODY = "margin:0;padding:0;background-color:#f4f1ea;color:#1b1b1b";
  static final String PAPER =
      "max-width:560px;margin:0 auto;padding:24px 20px;background-color:#ffffff;text-align:start";
  static final String BRAND =
      "margin:0;font-family:" + SERIF + ";font-size:26px;line-height:1.2;font-weight:bold";
  static final String TITLE =
      "margin:16px 0 12px;font-family:"
          + SERIF
          + ";font-size:28px;line-height:1.2;font-weight:bold;color:#1b1b1b";
  static final String HEADLINE =
      "margin:0 0 8px;font-family:"
          + SERIF
          + ";font-size:22px;line-height:1.25;font-weight:bold;color:#1b1b1b";
  static final String SUBHEAD =
      "margin:24px 0 8px;font-family:"
          + SERIF
          + ";font-size:20px;line-height:1.3;font-weight:bold;color:#1b1b1b";
  static final String STANDFIRST =
      "margin:0 0 12px;font-family:" + SERIF + ";font-size:19px;line-height:1.45;color:#1b1b1b";
  static final String TEXT =
      "margin:0 0 14px;font-family:" + SERIF + ";font-size:17px;line-height:1.55;color:#1b1b1b";
  static final String LIST =
      "margin:0 0 14px;padding:0 20px;font-family:"
          + SERIF
          + ";font-size:17px;line-height:1.55;color:#1b1b1b";
  static final String QUOTE =
      "margin:16px 0;padding:0 16px;border-left:3px solid #8a1c1c;border-right:0";
  static final String SMALL =
      "margin:4px 0 12px;font-family:" + SANS + ";font-size:14px;line-height:1.4;color:#555555";
  static final String KICKER =
      "margin:0 0 4px;font-family:" + SANS + ";font-size:14px;line-height:1.4;color:#8a1c1c";
  static final String STORY = "margin:20px 0 0;padding:20px 0 0;border-top:1px solid #d9d4c8";
  static final String FOOT =
      "margin:28px 0 0;padding:16px 0 0;border-top:1px solid #d9d4c8;font-family:"
          + SANS
          + ";font-size:14px;line-height:1.5;color:#555555";
  static final String LINK = "color:#8a1c1c;text-decoration:underline";
  static final String PLAIN_LINK = "color:#1b1b1b;text-decoration:none";
  static final String FOOT_LINK = "color:#555555;text-decoration:underline";
  static final String TABLE =
      "margin:0 0 16px;border-collapse:collapse;width:100%;font-family:"
          + SANS
          + ";font-size:15px;line-height:1.4;color:#1b1b1b";
  static final String CELL = "padding:6px 8px;border-bottom:1px solid #d9d4c8;text-align:start";
  static final String RULE = "margin:24px 0;border:0;border-top:1px solid #d9d4c8";

  /** Everything by class, so that it wins over what stands on the elements. */
  static final String SHEET =
      """
      <style>
      :root{color-scheme:light dark}
      @media (prefers-color-scheme:dark){
      .ground{background-color:#121212 !important}
      .paper{background-color:#1c1c1c !important}
      .ink{color:#ececec !important}
      .soft{color:#b4b4b4 !important}
      .accent,.link{color:#ff9d8f !important}
      .line{border-color:#3a3a3a !important}
      }
      </style>
      """;

  private Style() {}

  /** A picture as wide as the column at most. */
  static void image(Rendition file, Site site, @Nullable String alt, HtmlWriter html) {
    html.markup("<img src=\"").address(Permalinks.uri(site.absolute(file.href())));
    html.markup("\" alt=\"").attribute(alt == null ? "" : alt).markup("\"");
    if (file.width() > 0 && file.height() > 0) {
      int width = Math.min(WIDTH, file.width());
      long height = Math.max(1, Math.round((double) width * file.height() / file.width()));
      html.markup(" width=\"").number(width).markup("\" height=\"").number(height).markup("\"");
    }
    // A width in percent, since a table would grow to the width of a picture.
    html.markup(" style=\"display:block;width:100%;max-width:560px;height:auto;border:0\">");
  }
}
