package org.alliance.intake.application.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;

/// The tokens of all firms. Tokens of one file lie together, so that nothing says which belong to
/// one name.
public interface TokenStore {
  /// What is counted by day.
  enum Use {
    CHANGE,
    CHECK
  }

  FirmTokens of(FirmId firm);

  /// @return false if somebody else was faster: the version before is no longer the stored one
  boolean save(FirmTokens before, FirmTokens after);

  /// A piece of a part that is not yet in force.
  ///
  /// @param at when its upload began
  void addPiece(FirmId firm, String part, int number, long[] tokens, Instant at);

  /// The pieces of these parts; to be closed.
  Stream<long[]> pieces(FirmId firm, Collection<String> parts);

  /// The pieces of a part that did not come into force.
  void delete(FirmId firm, String part);

  /// Deletes the pieces of all other parts whose upload began before this time.
  void deleteAllBut(FirmId firm, Collection<String> parts, Instant before);

  /// Counts a use of this day.
  ///
  /// @return false if there were that many before
  boolean count(FirmId firm, Use use, LocalDate day, int most);
}
