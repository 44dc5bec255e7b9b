package org.alliance.intake.domain.audit;

import java.util.function.UnaryOperator;

/// The end of the chain, kept apart from the entries, so that a missing end is noticed.
///
/// @param seal keyed, over number and hash
public record ChainHead(long seq, String hash, String seal) {
  public static ChainHead of(AuditEntry last, UnaryOperator<String> keyed) {
    return new ChainHead(last.seq(), last.hash(), seal(last.seq(), last.hash(), keyed));
  }

  boolean isGenuine(UnaryOperator<String> keyed) {
    return seal.equals(seal(seq, hash, keyed));
  }

  private static String seal(long seq, String hash, UnaryOperator<String> keyed) {
    return keyed.apply("head|" + seq + "|" + hash);
  }
}
