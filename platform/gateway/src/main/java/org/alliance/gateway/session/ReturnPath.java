package org.alliance.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The page that a person wanted before signing in, as a path of this edge. Anything that a browser
/// might read as another host becomes the first page.
final class ReturnPath {
  /// One slash, then neither a slash nor a backslash, and no backslash, blank or control character
  /// anywhere: browsers drop or turn those.
  private static final Pattern OWN =
      Pattern.compile("/(?:[^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?");

  private ReturnPath() {}

  /// @param path as the request had it, percent-encoded
  static String of(String path, @Nullable String query) {
    var whole = query == null ? path : path + "?" + query;
    return OWN.matcher(whole).matches() ? whole : "/";
  }
}
