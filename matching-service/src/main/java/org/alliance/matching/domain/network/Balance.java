package org.alliance.matching.domain.network;

import java.util.OptionalInt;

/// What is needed in one state or one language, and what firms have for it. The counts of cases are
/// true numbers: only what [Disclosure] makes of them may be shown. What firms have is no secret.
///
/// @param cases that look for a firm
/// @param unmet of these: no lawyer admitted there, at a firm that takes offers, shares a language
///   with the client
/// @param firms that take offers and have such a lawyer as the row names
/// @param lawyers who are like that, at these firms
/// @param room how many cases these firms can still take this week
public record Balance(int cases, int unmet, int firms, int lawyers, int room) {
  public OptionalInt shownCases() {
    return Disclosure.shown(cases);
  }

  public OptionalInt shownUnmet() {
    return Disclosure.shown(unmet, cases);
  }

  int shownGap() {
    return shownUnmet().orElse(0);
  }
}
