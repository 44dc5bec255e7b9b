package org.alliance.ui;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/// One style sheet, script or picture.
///
/// @param isCurrent whether the address names the hash of this very content. A browser may keep
///   only such an answer; see [#cacheControl()]
public record Asset(Resource body, MediaType type, boolean isCurrent) {
  /// The value of the answer's `Cache-Control`.
  public String cacheControl() {
    return isCurrent ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
