package org.alliance.matching.adapter.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.matching.application.coordinating.ChoosingFirms;
import org.alliance.matching.application.coordinating.CoordinatingReferrals;
import org.alliance.matching.domain.referral.Referral;
import org.springframework.stereotype.Component;

/// What the pages of a referral have in common.
@Component
final class ReferralPages {
  private final CoordinatingReferrals referrals;
  private final ChoosingFirms choosing;

  ReferralPages(CoordinatingReferrals referrals, ChoosingFirms choosing) {
    this.referrals = referrals;
    this.choosing = choosing;
  }

  /// @throws ApiProblem 404 if matching does not know the case
  Referral referral(CaseId caseId) {
    return referrals.find(caseId).orElseThrow(() -> ApiProblem.notFound("referral"));
  }

  /// The case, what was asked of whom, and what coordinators chose.
  Map<String, Object> model(CaseId caseId, Referral referral) {
    var history = Referral.historyOf(referral);
    var facts = history.facts();
    var mayRead = Caller.current().is(Role.COORDINATOR);
    var model = new HashMap<String, Object>();
    model.put("id", caseId.value());
    model.put("number", history.caseNumber().map(CaseNumber::value).orElse(caseId.value()));
    model.put("state", Referral.wordFor(referral));
    model.put("facts", facts);
    model.put("place", facts.state().fullName());
    model.put("speaks", facts.speaks().stream().map(Languages::englishName).toList());
    model.put(
        "instructions",
        Optional.ofNullable(facts.instructions()).orElse(List.of()).stream()
            .filter(instruction -> instruction.rule().forbids())
            .toList());
    model.put(
        "offers", Referral.offersOf(referral).reversed().stream().map(OfferView::of).toList());
    model.put(
        "choices",
        history.choices().reversed().stream()
            .map(choice -> ChoiceView.of(choice, mayRead ? choosing.noteOf(caseId, choice) : ""))
            .toList());
    model.put("blocked", blocked(referral));
    model.put("obstacle", ObstacleView.of(referral));
    model.put("excluded", history.excluded().stream().map(FirmId::value).sorted().toList());
    model.put("mayExclude", mayRead && isLooking(referral));
    model.put("notExcluded", "");
    model.put("needs", NeedsView.of(referral, mayRead));
    model.put("covers", NeedCover.values());
    model.put("needProblem", "");
    model.put("needOf", "");
    return model;
  }

  /// Whether a firm is looked for, or asked.
  private static boolean isLooking(Referral referral) {
    return referral instanceof Referral.Open
        || referral instanceof Referral.Offering
        || referral instanceof Referral.WithCoordinator;
  }

  /// The key of the sentence that says why nobody can be chosen; blank if somebody can.
  static String blocked(Referral referral) {
    return switch (referral) {
      case Referral.Absent _ -> throw ApiProblem.notFound("referral");
      case Referral.Open _, Referral.WithCoordinator _ -> "";
      case Referral.Offering _ -> "blocked.offer-is-out";
      case Referral.WithFirm _ -> "blocked.with-firm";
      case Referral.Closed(var history) ->
          "blocked." + history.stops().stream().sorted().findFirst().orElseThrow().code();
    };
  }
}
