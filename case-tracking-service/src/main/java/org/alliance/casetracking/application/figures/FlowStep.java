package org.alliance.casetracking.application.figures;

import java.util.ArrayList;
import java.util.List;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.code.Coded;

/// A place on the way of cases from the report to its end. A case has been in each step of its way;
/// the last one is where it is now.
public enum FlowStep implements Coded {
  RECEIVED,
  TO_BE_TRIAGED,
  TRIAGED,
  OUTSIDE,
  TO_BE_OFFERED,
  OFFERED,
  OFFER_OPEN,
  OFFER_DECLINED,
  OFFER_EXPIRED,
  OFFER_WITHDRAWN,
  HANDED_BACK,
  ACCEPTED,
  TO_BE_STAFFED,
  STAFFED,
  TO_BE_CONNECTED,
  CONNECTED,
  IN_WORK,
  CLOSED,
  WITHDRAWN;

  /// The way of a case through the flow, from the report to where it is now.
  static List<FlowStep> of(CaseSteps steps) {
    var way = new ArrayList<FlowStep>(List.of(RECEIVED));
    var isWithdrawn = steps.state() == FlowState.WITHDRAWN;
    if (steps.answered().isEmpty()) {
      way.add(isWithdrawn ? WITHDRAWN : steps.isClosed() ? CLOSED : TO_BE_TRIAGED);
      return way;
    }
    way.add(TRIAGED);
    if (!steps.inMandate()) {
      way.add(OUTSIDE);
      return way;
    }
    if (steps.offered().isEmpty() && steps.assigned().isEmpty()) {
      way.add(isWithdrawn ? WITHDRAWN : steps.isClosed() ? CLOSED : TO_BE_OFFERED);
      return way;
    }
    way.add(OFFERED);
    if (steps.assigned().isEmpty() && steps.state() == FlowState.ENDED) {
      way.add(CLOSED);
      return way;
    }
    if (steps.assigned().isEmpty() || steps.waitsForFirm()) {
      way.add(withoutFirm(steps));
      return way;
    }
    way.add(ACCEPTED);
    if (steps.staffed().isPresent() || steps.connected().isPresent()) {
      way.add(STAFFED);
      if (steps.connected().isPresent()) {
        way.add(CONNECTED);
      }
    }
    way.add(end(steps));
    return way;
  }

  /// A case that was handed back is offered again, so it is where offers are.
  private static FlowStep withoutFirm(CaseSteps steps) {
    return steps.state() == FlowState.OFFERED
        ? OFFER_OPEN
        : steps.lastOffer().map(FlowStep::of).orElse(steps.handedBack() ? HANDED_BACK : OFFER_OPEN);
  }

  private static FlowStep end(CaseSteps steps) {
    if (steps.isClosed()) {
      return CLOSED;
    }
    if (steps.connected().isPresent()) {
      return IN_WORK;
    }
    return steps.staffed().isPresent() ? TO_BE_CONNECTED : TO_BE_STAFFED;
  }

  private static FlowStep of(CaseSteps.OfferEnd end) {
    return switch (end) {
      case DECLINED -> OFFER_DECLINED;
      case EXPIRED -> OFFER_EXPIRED;
      case WITHDRAWN -> OFFER_WITHDRAWN;
    };
  }
}
