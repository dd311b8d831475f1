package org.broadsheet.cms.web;

import java.util.Optional;

/**
 * Files of a host or plugin, such as pictures, served below a prefix of their own.
 *
 * <p>Called by many threads at once, on the thread of the request. One that throws makes that
 * request fail and nothing else.
 */
@FunctionalInterface
public interface StaticResources {
  /**
   * The file at {@code path}.
   *
   * @param path what follows the prefix: decoded segments joined by slashes, none of them empty,
   *     {@code .} or {@code ..}, and without backslashes and control characters
   */
  Optional<StaticResource> find(String path);
}
