package org.alliance.intake.domain.names.key;

/// Takes what the rules make of a name. A name of one side is kept under its keys, a name of the
/// other side is looked for under its probes.
public interface KeyCollector {
  /// Is found by names that look under this tag.
  void key(NameRule rule, long tag, long value);

  /// Looks for names that are kept under this tag.
  void probe(NameRule rule, long tag, long value);

  WordMemory memory();

  /// Names with the same value under this tag are alike.
  default void alike(NameRule rule, long tag, long value) {
    key(rule, tag, value);
    probe(rule, tag, value);
  }
}
