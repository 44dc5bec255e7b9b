package org.alliance.firm.application.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;

/// The secret addresses at which calendar programs read the days of a firm's cases.
public interface CalendarFeeds {
  /// @param staff the opaque id of the person who has it
  /// @param secret the sealed end of the address
  /// @param until when the address stops to work
  /// @param lawyer which of the firm's lawyers the person is, if any
  /// @param seen when the person was signed in at the firm, right to a day
  record Feed(
      String id,
      FirmId firm,
      String staff,
      String secret,
      Instant until,
      Optional<LawyerId> lawyer,
      Instant seen) {
    /// A feed rests until its owner has signed in again, also if the issuer's word that somebody
    /// has left is lost.
    static final Duration RESTS_AFTER = Duration.ofDays(7);

    /// @param lawyers those that the firm has now
    public boolean works(Instant now, Set<LawyerId> lawyers) {
      return now.isBefore(until)
          && now.isBefore(seen.plus(RESTS_AFTER))
          && lawyer.map(lawyers::contains).orElse(true);
    }
  }

  List<Feed> ofFirm(FirmId firm);

  /// @param secret the plain end of an address
  Optional<Feed> find(String secret);

  /// Replaces the person's feed if there is one.
  ///
  /// @param secret the plain end of the address; a hash of it is kept to find the feed
  void make(Feed feed, String secret);

  void revoke(FirmId firm, String id);

  /// The issuer has ended all sign-ins of the person. Their feeds rest until they are signed in a
  /// quarter of an hour later: tokens of before live shorter. The same order again changes nothing.
  void rest(String staff, Instant at);

  /// The person is signed in at the firm. Feeds of the same person at other firms end.
  void seen(FirmId firm, String staff, Instant now);
}
