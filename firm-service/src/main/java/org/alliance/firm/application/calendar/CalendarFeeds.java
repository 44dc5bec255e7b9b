package org.alliance.firm.application.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;

/// The secret addresses at which calendar programs read the days of a firm's cases.
public interface CalendarFeeds {
  /// @param staff the opaque id of the person who has it
  /// @param secret the sealed end of the address
  /// @param until when the address stops to work
  record Feed(String id, FirmId firm, String staff, String secret, Instant until) {}

  List<Feed> ofFirm(FirmId firm);

  /// @param secret the plain end of an address
  Optional<Feed> find(String secret);

  /// Replaces the person's feed if there is one.
  ///
  /// @param secret the plain end of the address; a hash of it is kept to find the feed
  void make(Feed feed, String secret);

  void revoke(FirmId firm, String id);
}
