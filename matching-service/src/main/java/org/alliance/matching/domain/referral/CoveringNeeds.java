package org.alliance.matching.domain.referral;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.kit.decision.Decision;
import org.alliance.matching.domain.referral.Referral.Absent;
import org.alliance.matching.domain.referral.Referral.Closed;
import org.alliance.matching.domain.referral.Referral.Offering;
import org.alliance.matching.domain.referral.Referral.Open;
import org.alliance.matching.domain.referral.Referral.WithCoordinator;
import org.alliance.matching.domain.referral.Referral.WithFirm;
import org.alliance.matching.domain.referral.ReferralEvent.NeedCovered;
import org.alliance.matching.domain.referral.ReferralEvent.NeedOpened;
import org.alliance.matching.domain.referral.ReferralEvent.TakenOn;

/// A coordinator records how a need is covered that the firm did not take on, or that it is open
/// again.
final class CoveringNeeds {
  private CoveringNeeds() {}

  /// A need is open only while a firm has the case: before, firms are asked for all services.
  static Decision<ReferralEvent, Refusal> covered(Referral state, ReferralCommand.Cover command) {
    return switch (state) {
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case WithFirm(var history, var accepted) ->
          history
              .needs()
              .find(command.service())
              .map(known -> coveredAgain(known, command))
              .orElseGet(() -> covered(history, accepted.firm(), command));
      case Open _, Offering _, WithCoordinator _, Closed _ ->
          Decision.refused(Refusal.NO_FIRM_HAS_THE_CASE);
    };
  }

  private static Decision<ReferralEvent, Refusal> coveredAgain(
      Needs.Covered known, ReferralCommand.Cover command) {
    return known.cover() == command.cover()
        ? Decision.happened()
        : Decision.refused(Refusal.COVERED_OTHERWISE);
  }

  private static Decision<ReferralEvent, Refusal> covered(
      CaseHistory history, FirmId firm, ReferralCommand.Cover command) {
    var service = command.service();
    return history.openNeeds().contains(service) && isAnythingLeft(history, service)
        ? Decision.happened(
            new NeedCovered(
                new Needs.Covered(service, command.cover(), firm, command.by(), command.now())))
        : Decision.refused(Refusal.NO_OPEN_NEED);
  }

  /// The firm took on at least one service. Without that, the next firm would be asked for nothing,
  /// which would be read as a client who named no service.
  private static boolean isAnythingLeft(CaseHistory history, ServiceCategory service) {
    var others = new HashSet<>(history.needs().lastinglyCovered());
    others.add(service);
    return !others.containsAll(history.facts().services());
  }

  /// Not while a firm is asked: it would accept without having read of the service.
  static Decision<ReferralEvent, Refusal> opened(Referral state, ServiceCategory service) {
    return switch (state) {
      case Absent _ -> Decision.refused(Refusal.NO_SUCH_REFERRAL);
      case Offering(var history, _) ->
          opened(history, service, _ -> Decision.refused(Refusal.AN_OFFER_IS_OUT));
      case Open _, WithFirm _, WithCoordinator _, Closed _ ->
          opened(
              Referral.historyOf(state), service, need -> Decision.happened(new NeedOpened(need)));
    };
  }

  /// A need that is not covered stays as it is.
  private static Decision<ReferralEvent, Refusal> opened(
      CaseHistory history,
      ServiceCategory service,
      Function<Needs.Covered, Decision<ReferralEvent, Refusal>> then) {
    return history
        .needs()
        .find(service)
        .map(then)
        .orElseGet(() ->
            history.facts().services().contains(service)
                ? Decision.happened()
                : Decision.refused(Refusal.NO_OPEN_NEED));
  }

  /// The firm that has the case connected the client with a service, which it may not have taken on
  /// at first. Whatever else is connected is no news here.
  static Decision<ReferralEvent, Refusal> connected(
      Referral state, FirmId firm, ServiceCategory service) {
    return state instanceof WithFirm(var history, var accepted)
            && accepted.firm().equals(firm)
            && history.needs().taken().isPresent()
            && history.openNeeds().contains(service)
        ? new Decision.Happened<>(List.of(new TakenOn(service)))
        : Decision.happened();
  }
}
