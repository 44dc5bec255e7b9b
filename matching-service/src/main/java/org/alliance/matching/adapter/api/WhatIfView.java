package org.alliance.matching.adapter.api;

import static org.alliance.matching.adapter.api.NeedsView.orNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.network.Disclosure;
import org.alliance.matching.domain.network.Network.Served;
import org.alliance.matching.domain.network.ServedCounts;
import org.jspecify.annotations.Nullable;

/// The effect of more lawyers. All numbers are multiples of five, and `null` stands for fewer than
/// five, none included; cases that are alike in no crowd take no part; see [Disclosure].
///
/// @param inTheseStates of the cases where the lawyers would be admitted
/// @param everywhere of all cases: more room at the firm helps its other states, too
record WhatIfView(int weeks, ChangeView inTheseStates, ChangeView everywhere) {
  static WhatIfView of(int weeks, Collection<UsState> states, Served before, Served after) {
    return new WhatIfView(
        weeks,
        ChangeView.of(before.in(states), after.in(states)),
        ChangeView.of(before.everywhere(), after.everywhere()));
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ChangeView(@Nullable Integer cases, ServiceView before, ServiceView after) {
    static ChangeView of(ServedCounts before, ServedCounts after) {
      return new ChangeView(
          orNull(Disclosure.shown(before.cases())), ServiceView.of(before), ServiceView.of(after));
    }
  }

  /// Parts of the cases. One that is as large as the cases may lack up to four of them.
  ///
  /// @param inTheirLanguage have a lawyer admitted in their state who speaks the client's language
  /// @param withAPath have a firm that could take them, whatever its room
  /// @param matched get a firm in the best assignment there is, within all quotas
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ServiceView(
      @Nullable Integer inTheirLanguage, @Nullable Integer withAPath, @Nullable Integer matched) {
    static ServiceView of(ServedCounts service) {
      return new ServiceView(
          orNull(Disclosure.shown(service.spoken(), service.cases())),
          orNull(Disclosure.shown(service.withPath(), service.cases())),
          orNull(Disclosure.shown(service.matched(), service.cases())));
    }
  }
}
