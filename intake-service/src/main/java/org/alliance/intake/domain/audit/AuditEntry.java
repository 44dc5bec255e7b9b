package org.alliance.intake.domain.audit;

import java.util.function.UnaryOperator;

/// One entry of the trail.
///
/// @param seq counts from 1 without a gap
/// @param previous the hash of the entry before; empty for the first
/// @param hash keyed, over the number, the hash before and the fact
public record AuditEntry(long seq, AuditFact fact, String previous, String hash) {
  /// @param hash keyed: nobody without the key can make a fitting one
  public static AuditEntry of(
      long seq, AuditFact fact, String previous, UnaryOperator<String> hash) {
    return new AuditEntry(seq, fact, previous, hash.apply(text(seq, fact, previous)));
  }

  /// Whether it is as it was written, wherever it stands now.
  boolean isGenuine(UnaryOperator<String> keyed) {
    return hash.equals(keyed.apply(text(seq, fact, previous)));
  }

  private static String text(long seq, AuditFact fact, String previous) {
    return "entry|" + seq + "|" + previous + "|" + fact.text();
  }
}
