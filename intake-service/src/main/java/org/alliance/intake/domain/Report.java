package org.alliance.intake.domain;

import java.util.List;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.intake.domain.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.ReportCommand.Submit;
import org.alliance.intake.domain.ReportEvent.CaseAccepted;
import org.alliance.intake.domain.ReportEvent.IncidentReported;
import org.alliance.intake.domain.ReportEvent.ReportDeclined;
import org.alliance.intake.domain.ReportEvent.ReviewRequested;
import org.alliance.intake.domain.Triage.InMandate;
import org.alliance.intake.domain.Triage.OutOfMandate;
import org.alliance.intake.domain.Triage.Unclear;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One report, from nothing to a decision.
public sealed interface Report {
  /// Nothing was submitted yet.
  record Absent() implements Report {}

  /// Submitted, not decided. Only ever seen between two events of one save.
  record Received(Incident incident) implements Report {}

  /// A person in triage has to decide.
  record NeedsReview(Incident incident, List<ReviewReason> reasons) implements Report {}

  /// In mandate: a case.
  record Accepted(Incident incident, CaseFacts facts) implements Report {}

  /// Outside the mandate; to be handed over warmly.
  record Declined(Incident incident, List<DeclineReason> reasons) implements Report {}

  Decider<Report, ReportCommand, ReportEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), Report::decide, Report::evolve);

  static Decision<ReportEvent, Refusal> decide(Report state, ReportCommand command) {
    return switch (command) {
      case Submit submit -> state instanceof Absent ? triaged(submit) : Decision.happened();
      case AcceptAfterReview accept -> acceptedAfterReview(state, accept);
      case DeclineAfterReview(var id, var reasons) ->
          state instanceof NeedsReview
              ? reasons.isEmpty()
                  ? Decision.refused(Refusal.REASON_MISSING)
                  : Decision.happened(new ReportDeclined(id, reasons))
              : notInReview(state);
    };
  }

  private static Decision<ReportEvent, Refusal> triaged(Submit submit) {
    var id = submit.id();
    var incident = submit.incident();
    var reported = new IncidentReported(id, incident);
    return switch (Triage.of(incident)) {
      case InMandate(var state) ->
          Decision.happened(
              reported,
              new CaseAccepted(id, incident.factsIn(state), incident.doNotContactPolice()));
      case OutOfMandate(var reasons) ->
          Decision.happened(reported, new ReportDeclined(id, reasons));
      case Unclear(var reasons) -> Decision.happened(reported, new ReviewRequested(id, reasons));
    };
  }

  private static Decision<ReportEvent, Refusal> acceptedAfterReview(
      Report state, AcceptAfterReview accept) {
    if (!(state instanceof NeedsReview(var incident, _))) {
      return notInReview(state);
    }
    var where = accept.state().or(() -> incident.place().state());
    return where
        .map(known ->
            Decision.<ReportEvent, Refusal>happened(
                new CaseAccepted(
                    accept.id(), incident.factsIn(known), incident.doNotContactPolice())))
        .orElseGet(() -> Decision.refused(Refusal.STATE_MISSING));
  }

  private static Decision<ReportEvent, Refusal> notInReview(Report state) {
    return Decision.refused(
        state instanceof Absent ? Refusal.NO_SUCH_REPORT : Refusal.ALREADY_DECIDED);
  }

  static Report evolve(Report state, ReportEvent event) {
    return switch (event) {
      case IncidentReported(_, var incident) -> new Received(incident);
      case ReviewRequested(_, var reasons) -> new NeedsReview(incidentOf(state), reasons);
      case CaseAccepted(_, var facts, _) ->
          new Accepted(incidentOf(state).in(facts.state()), facts);
      case ReportDeclined(_, var reasons) -> new Declined(incidentOf(state), reasons);
    };
  }

  /// @throws IllegalStateException of an absent report, which has none
  static Incident incidentOf(Report state) {
    return switch (state) {
      case Absent() -> throw new IllegalStateException("Nothing was reported");
      case Received(var incident) -> incident;
      case NeedsReview(var incident, _) -> incident;
      case Accepted(var incident, _) -> incident;
      case Declined(var incident, _) -> incident;
    };
  }

  /// The state as one word.
  static String wordFor(Report state) {
    return switch (state) {
      case Absent() -> "absent";
      case Received _ -> "received";
      case NeedsReview _ -> "needs-review";
      case Accepted _ -> "in-mandate";
      case Declined _ -> "declined";
    };
  }
}
