package org.alliance.intake.domain.audit;

import org.alliance.contracts.values.code.Coded;

/// One thing that is wrong with the trail.
///
/// @param entry the number of the entry; of an inserted one the place where it stands, 0 if that is
///   no number
public record ChainFinding(Kind kind, long entry) implements Comparable<ChainFinding> {
  /// The kinds of tampering.
  public enum Kind implements Coded {
    CHANGED,
    REMOVED,
    /// A genuine entry stands at the place of another one.
    REORDERED,
    INSERTED,
    HEAD_CHANGED,
    HEAD_REMOVED,
    /// No entry has the hash that somebody noted earlier: the trail was cut behind it, or replaced.
    NOTED_HEAD_MISSING
  }

  @Override
  public int compareTo(ChainFinding other) {
    return entry == other.entry ? kind.compareTo(other.kind) : Long.compare(entry, other.entry);
  }
}
