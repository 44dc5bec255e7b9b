package org.alliance.intake.application.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.code.Coded;

/// What a firm keeps: its key, and the parts of its list.
///
/// @param key empty if the firm has made none
/// @param changes the latest first, at most [#MOST_CHANGES]
/// @param version counts the changes
public record FirmTokens(
    FirmId firm, Optional<Key> key, List<Part> parts, List<Change> changes, long version) {
  public static final int MOST_CHANGES = 20;

  /// @param sealed with intake's key
  /// @param sign shows which key it is, and is no secret
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Key(byte[] sealed, String sign, Instant madeAt) {}

  /// One file that was sent.
  ///
  /// @param names how many names it has
  /// @param pieces in how many pieces the store has it
  /// @param rules by which its tokens were made
  public record Part(String id, int names, int pieces, int rules) {}

  /// What was changed.
  public enum Act implements Coded {
    KEY_MADE,
    REPLACED,
    ADDED,
    DELETED,
    KEY_DELETED
  }

  /// @param names how many are kept since then
  /// @param by the pseudonym of the person, or the id of the system's key
  public record Change(Act act, Instant at, int names, String by) {}

  public FirmTokens {
    parts = List.copyOf(parts);
    changes = List.copyOf(changes);
  }

  public static FirmTokens none(FirmId firm) {
    return new FirmTokens(firm, Optional.empty(), List.of(), List.of(), 0);
  }

  /// How many names are kept.
  public int names() {
    return parts.stream().mapToInt(Part::names).sum();
  }

  /// Whether a part was made by other rules than those by which names are compared now.
  public boolean isOutdated() {
    return parts.stream().anyMatch(part -> part.rules() != NameTokens.RULES);
  }

  public Optional<Instant> changedAt() {
    return changes.stream().findFirst().map(Change::at);
  }

  FirmTokens with(Optional<Key> otherKey, List<Part> otherParts, Act act, Instant at, String by) {
    var names = otherParts.stream().mapToInt(Part::names).sum();
    return new FirmTokens(
        firm,
        otherKey,
        otherParts,
        Stream.concat(Stream.of(new Change(act, at, names, by)), changes.stream())
            .limit(MOST_CHANGES)
            .toList(),
        version + 1);
  }

  FirmTokens plus(Part part, Instant at, String by) {
    var more = new ArrayList<>(parts);
    more.add(part);
    return with(key, more, Act.ADDED, at, by);
  }
}
