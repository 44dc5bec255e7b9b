package org.alliance.intake.domain.access;

/// The answer of [AccessTable].
public sealed interface Verdict {
  Verdict ALLOWED = new Allowed();
  Verdict BREAK_GLASS = new BreakGlass();

  record Allowed() implements Verdict {}

  /// Allowed for a reason in words, which a second person looks at later.
  record BreakGlass() implements Verdict {}

  record Refused(AccessRefusal reason) implements Verdict {}
}
