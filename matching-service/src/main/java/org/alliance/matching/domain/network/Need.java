package org.alliance.matching.domain.network;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.OptionalInt;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;

/// Cases of one state and language, and how many of them the network could not serve, whatever room
/// firms had. These are the true numbers: only what [Disclosure] makes of them may be shown.
///
/// @param language the client's own; English only if the client speaks no other
/// @param cases how many there were
/// @param unlicensed no firm that takes offers has a lawyer admitted there
/// @param unspoken there are such lawyers, and none of them shares any language with the client:
///   not the client's, not a close one, not English
/// @param inEnglish there are such lawyers, and English is the best that one of them shares with
///   the client, who also speaks another language
/// @param unpractised no lawyer admitted there practises what was wanted
public record Need(
    UsState state,
    LanguageTag language,
    int cases,
    int unlicensed,
    int unspoken,
    int inEnglish,
    int unpractised) {
  /// The largest gap first, as far as gaps are shown: an order by the true numbers would tell
  /// hidden ones apart.
  static final Comparator<Need> LARGEST_SHOWN_GAP_FIRST =
      comparingInt(Need::shownGap)
          .reversed()
          .thenComparing(comparing(Need::state))
          .thenComparing(Need::language);

  /// Whether the cell is shown at all.
  public boolean isLargeEnough() {
    return cases >= Disclosure.SMALLEST;
  }

  /// One of the parts as it may be shown.
  public OptionalInt shown(int part) {
    return Disclosure.shown(part, cases);
  }

  private int shownGap() {
    return shown(unlicensed).orElse(0) + shown(unspoken).orElse(0);
  }

  Need plus(Need other) {
    return new Need(
        state,
        language,
        cases + other.cases,
        unlicensed + other.unlicensed,
        unspoken + other.unspoken,
        inEnglish + other.inEnglish,
        unpractised + other.unpractised);
  }
}
