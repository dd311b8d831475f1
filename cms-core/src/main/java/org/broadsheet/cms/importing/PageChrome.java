package org.broadsheet.cms.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the lines of a scraped page that belong to the site, not to the article. Thread-safe. */
final class PageChrome {
  private static final Set<String> WORDS =
      Set.of(
          "facebook",
          "twitter",
          "x",
          "instagram",
          "youtube",
          "linkedin",
          "whatsapp",
          "telegram",
          "tiktok",
          "threads",
          "bluesky",
          "mastodon",
          "pinterest",
          "reddit",
          "snapchat",
          "rss",
          "email",
          "e-mail",
          "print",
          "copy link",
          "share",
          "share this",
          "share this article",
          "save",
          "comments",
          "menu",
          "search",
          "home",
          "log in",
          "login",
          "sign in",
          "sign up",
          "register",
          "subscribe",
          "my account",
          "skip to content",
          "skip to main content",
          "advertisement",
          "advert",
          "sponsored",
          "cookies",
          "close",
          "open menu",
          "close menu",
          "breaking",
          "breaking news",
          "live",
          "follow us",
          "back to top",
          "toggle navigation");
  private static final Pattern LOADING = Pattern.compile("^loading\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAKING =
      Pattern.compile("^breaking(?: news)?[:!]?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATED =
      Pattern.compile(
          "^(?:related(?: (?:articles?|stories|news|topics|content|reading))?"
              + "|more (?:on this(?: story)?|like this|stories|from .{1,40})"
              + "|you (?:may|might) also like|read (?:next|more)|most (?:read|popular)"
              + "|recommended(?: for you)?|further reading|up next|trending(?: now)?)\\s*:?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "^get the news that matters\\.?$|^join"
              + " (?:[\\d,]+|thousands|millions|hundreds)\\b.*|^(?:sign"
              + " up|subscribe)\\b.*(?:newsletter|inbox|updates|briefing).*|.*\\bstraight to"
              + " (?:your|their) inbox\\b.*|^(?:enter )?your e-?mail(?: address)?$"
              + "|^(?:©|\\(c\\)|copyright\\b).*|.*\\ball rights reserved\\b.*|^(?:privacy"
              + " policy|terms (?:of use|and conditions|of service)|contact us|about us)$",
          Pattern.CASE_INSENSITIVE);

  private PageChrome() {}

  /** Whether a page's frame alone has such a line, wherever it stands. */
  static boolean isFrame(String line) {
    return WORDS.contains(line.toLowerCase(Locale.ROOT).replaceAll("[\\s:…|•·]+$", ""))
        || LOADING.matcher(line).matches();
  }

  /** Whether a ticker of headlines follows. */
  static boolean isBreaking(String line) {
    return BREAKING.matcher(line).matches();
  }

  static boolean isLoading(String line) {
    return LOADING.matcher(line).matches();
  }

  /** Whether links to other articles follow. */
  static boolean isRelated(String line) {
    return RELATED.matcher(line).matches();
  }

  /** Whether the line invites to a newsletter or is of a page's foot. */
  static boolean isFoot(String line) {
    return line.length() < 300 && NEWSLETTER.matcher(line).matches();
  }
}
