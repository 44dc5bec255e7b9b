package org.alliance.matching.domain.network;

import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.ranking.CaseNeed;

/// Which cases and lawyers are looked at. What is empty matches all.
///
/// @param language that the client would need an interpreter for, and that a lawyer speaks
/// @param service that is asked for, and that a lawyer offers
public record NeedFilter(
    Optional<UsState> state, Optional<LanguageTag> language, Optional<ServiceCategory> service) {
  public static final NeedFilter ALL =
      new NeedFilter(Optional.empty(), Optional.empty(), Optional.empty());

  NeedFilter in(UsState one) {
    return new NeedFilter(Optional.of(one), language, service);
  }

  NeedFilter speaking(LanguageTag one) {
    return new NeedFilter(state, Optional.of(one), service);
  }

  boolean matches(Known known) {
    var facts = known.facts();
    return state.filter(one -> facts.state() != one).isEmpty()
        && language.filter(one -> !CaseNeed.foreignOf(facts).equals(one)).isEmpty()
        && service.filter(one -> !facts.services().contains(one)).isEmpty();
  }

  boolean matches(Lawyer lawyer) {
    return state.filter(one -> !lawyer.admissions().contains(one)).isEmpty()
        && language.filter(one -> !lawyer.languages().contains(one)).isEmpty()
        && service.filter(one -> !lawyer.areas().contains(one)).isEmpty();
  }
}
