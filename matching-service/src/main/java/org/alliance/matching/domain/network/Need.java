package org.alliance.matching.domain.network;

import java.util.OptionalInt;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.UsState;

/// Cases of one state and language, and how many of them the network could not serve, whatever room
/// firms had.
///
/// @param language the client's own; English only if the client speaks no other
/// @param cases how many there were
/// @param unlicensed no firm that takes offers has a lawyer admitted there
/// @param unspoken there are such lawyers, and none of them speaks the language or a close one
/// @param unpractised no lawyer admitted there practises what was wanted
public record Need(
    UsState state, LanguageTag language, int cases, int unlicensed, int unspoken, int unpractised) {
  /// Fewer cases than this say too much of each single one.
  public static final int SMALLEST_SHOWN = 5;

  /// A cell that may be shown: neither its cases nor any part of them are so few that somebody
  /// could be recognised.
  public boolean isLargeEnough() {
    return cases >= SMALLEST_SHOWN;
  }

  /// A part of the cases as it may be shown; empty if it is too small, and not nothing.
  public static OptionalInt shown(int part) {
    return part > 0 && part < SMALLEST_SHOWN ? OptionalInt.empty() : OptionalInt.of(part);
  }

  Need plus(boolean licensed, boolean spoken, boolean practised) {
    return new Need(
        state,
        language,
        cases + 1,
        unlicensed + (licensed ? 0 : 1),
        unspoken + (licensed && !spoken ? 1 : 0),
        unpractised + (practised ? 0 : 1));
  }
}
