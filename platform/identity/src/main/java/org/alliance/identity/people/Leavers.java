package org.alliance.identity.people;

/// Hears that somebody has left, and ends what they have open elsewhere.
@FunctionalInterface
public interface Leavers {
  /// @param subject of the person
  /// @return false if some open sessions could not be ended now
  boolean left(String subject);
}
