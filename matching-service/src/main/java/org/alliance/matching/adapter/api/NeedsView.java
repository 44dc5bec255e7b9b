package org.alliance.matching.adapter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalInt;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.network.Disclosure;
import org.alliance.matching.domain.network.Need;
import org.jspecify.annotations.Nullable;

/// Demand without a path, as far as it may be shown. All numbers are multiples of five, and `null`
/// stands for fewer than five, none included; see [Disclosure].
///
/// @param needs the largest gap first; without the cells of fewer than five cases
/// @param hidden how many cells these are
@JsonInclude(JsonInclude.Include.ALWAYS)
record NeedsView(int weeks, List<NeedView> needs, @Nullable Integer hidden) {
  static NeedsView of(int weeks, List<Need> all) {
    var large = all.stream().filter(Need::isLargeEnough).map(NeedView::of).toList();
    return new NeedsView(weeks, large, orNull(Disclosure.shown(all.size() - large.size())));
  }

  /// One state and language. A part that is as large as the cases may lack up to four of them.
  ///
  /// @param onlyInEnglish bilingual clients: a lawyer shares English with them, and none speaks
  ///   their other language or a close one
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record NeedView(
      UsState state,
      LanguageTag language,
      @Nullable Integer cases,
      @Nullable Integer withoutAdmittedLawyer,
      @Nullable Integer withoutSpeaker,
      @Nullable Integer onlyInEnglish,
      @Nullable Integer withoutPractice) {
    static NeedView of(Need need) {
      return new NeedView(
          need.state(),
          need.language(),
          orNull(Disclosure.shown(need.cases())),
          orNull(need.shown(need.unlicensed())),
          orNull(need.shown(need.unspoken())),
          orNull(need.shown(need.inEnglish())),
          orNull(need.shown(need.unpractised())));
    }
  }

  static @Nullable Integer orNull(OptionalInt shown) {
    return shown.isPresent() ? Integer.valueOf(shown.getAsInt()) : null;
  }
}
