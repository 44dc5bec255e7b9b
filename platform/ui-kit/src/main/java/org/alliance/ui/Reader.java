package org.alliance.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The person who reads a page.
///
/// @param name as the identity provider's `name` claim has it; empty if it has none
/// @param roles their codes, in a fixed order
/// @param firm the id of the firm that the person works at
/// @param organisation the id of the partner organisation that the person works at
/// @param zone in which times are shown
/// @param isSignedIn false for somebody on a public page
public record Reader(
    Optional<String> name,
    List<String> roles,
    Optional<String> firm,
    Optional<String> organisation,
    ZoneId zone,
    boolean isSignedIn) {
  public Reader {
    roles = List.copyOf(roles);
  }

  /// Somebody who has not signed in.
  public static Reader anonymous(ZoneId zone) {
    return new Reader(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), zone, false);
  }
}
