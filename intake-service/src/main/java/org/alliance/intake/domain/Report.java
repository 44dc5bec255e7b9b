package org.alliance.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.ConsentChange;
import org.alliance.contracts.values.ConsentRecipient;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.WithdrawalReason;
import org.alliance.intake.domain.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.ReportCommand.CheckConflict;
import org.alliance.intake.domain.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.ReportCommand.NoteConflictRefusal;
import org.alliance.intake.domain.ReportCommand.NoteOffer;
import org.alliance.intake.domain.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.ReportCommand.Submit;
import org.alliance.intake.domain.ReportCommand.Withdraw;
import org.alliance.intake.domain.ReportEvent.CaseAccepted;
import org.alliance.intake.domain.ReportEvent.ClientWithdrew;
import org.alliance.intake.domain.ReportEvent.ConflictCheckBegun;
import org.alliance.intake.domain.ReportEvent.ConflictCheckRefused;
import org.alliance.intake.domain.ReportEvent.ConflictChecked;
import org.alliance.intake.domain.ReportEvent.ConsentChanged;
import org.alliance.intake.domain.ReportEvent.FirmAsked;
import org.alliance.intake.domain.ReportEvent.IncidentReported;
import org.alliance.intake.domain.ReportEvent.OfferOver;
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
  ///
  /// @param refused to whom the client lets nothing be given any more
  /// @param asked the firms that are being asked now
  record Accepted(
      Incident incident, CaseFacts facts, Set<ConsentRecipient> refused, List<AskedFirm> asked)
      implements Report {
    public Accepted {
      refused = Set.copyOf(refused);
      asked = List.copyOf(asked);
    }

    static Accepted of(Incident incident, CaseFacts facts) {
      return new Accepted(incident, facts, Set.of(), List.of());
    }

    Accepted with(ConsentRecipient recipient, ConsentChange change) {
      var others = refused.stream().filter(known -> known != recipient).collect(Collectors.toSet());
      if (change == ConsentChange.WITHDRAWN) {
        others.add(recipient);
      }
      return new Accepted(incident, facts, others, asked);
    }

    Accepted with(AskedFirm firm) {
      var all = new ArrayList<>(without(firm.offer()).asked);
      all.add(firm);
      return new Accepted(incident, facts, refused, all);
    }

    Accepted without(OfferId offer) {
      return new Accepted(
          incident,
          facts,
          refused,
          asked.stream().filter(firm -> !firm.offer().equals(offer)).toList());
    }

    Optional<AskedFirm> asked(OfferId offer) {
      return asked.stream().filter(firm -> firm.offer().equals(offer)).findFirst();
    }

    Optional<AskedFirm> asked(OfferId offer, FirmId firm) {
      return asked(offer).filter(by -> by.firm().equals(firm));
    }

    Accepted with(OfferId offer, UnaryOperator<AskedFirm> change) {
      return asked(offer).map(firm -> with(change.apply(firm))).orElse(this);
    }
  }

  /// Outside the mandate; to be handed over warmly.
  record Declined(Incident incident, List<DeclineReason> reasons) implements Report {}

  /// The client wants no firm any more.
  record Withdrawn(Incident incident, WithdrawalReason reason) implements Report {}

  Decider<Report, ReportCommand, ReportEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), Report::decide, Report::evolve);

  static Decision<ReportEvent, Refusal> decide(Report state, ReportCommand command) {
    return switch (command) {
      case Submit submit ->
          state instanceof Absent
              ? triaged(submit)
              : incidentOf(state).tellsTheSameAs(submit.incident())
                  ? Decision.happened()
                  : Decision.refused(Refusal.ID_TAKEN);
      case AcceptAfterReview accept -> acceptedAfterReview(state, accept);
      case DeclineAfterReview(var id, var reasons) ->
          state instanceof NeedsReview
              ? reasons.isEmpty()
                  ? Decision.refused(Refusal.REASON_MISSING)
                  : Decision.happened(new ReportDeclined(id, reasons))
              : notInReview(state);
      case Withdraw(var id, var reason) ->
          switch (state) {
            case Absent() -> Decision.refused(Refusal.NO_SUCH_REPORT);
            case Withdrawn _ -> Decision.happened();
            case Received _, NeedsReview _, Accepted _, Declined _ ->
                Decision.happened(new ClientWithdrew(id, reason));
          };
      case ChangeConsent change -> consentChanged(state, change);
      // A case that was withdrawn meanwhile is not asked about; matching hears of it, too.
      case NoteOffer(var offer, var firm) ->
          state instanceof Accepted accepted && accepted.asked(offer, firm).isEmpty()
              ? Decision.happened(new FirmAsked(offer, firm))
              : Decision.happened();
      case NoteOfferEnd(var offer) ->
          state instanceof Accepted accepted && accepted.asked(offer).isPresent()
              ? Decision.happened(new OfferOver(offer))
              : Decision.happened();
      case BeginConflictCheck begin -> ConflictChecks.begun(state, begin);
      case NoteConflictRefusal refusal -> ConflictChecks.refused(state, refusal);
      case CheckConflict check -> ConflictChecks.answered(state, check);
    };
  }

  private static Decision<ReportEvent, Refusal> consentChanged(
      Report state, ChangeConsent command) {
    return switch (state) {
      case Absent() -> Decision.refused(Refusal.NO_SUCH_REPORT);
      case Accepted accepted ->
          accepted.with(command.recipient(), command.change()).equals(accepted)
              ? Decision.happened()
              : Decision.happened(
                  new ConsentChanged(command.id(), command.recipient(), command.change()));
      case Received _, NeedsReview _, Declined _, Withdrawn _ ->
          Decision.refused(Refusal.NOT_A_CASE);
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
      case CaseAccepted(_, var facts, _) -> Accepted.of(incidentOf(state).in(facts.state()), facts);
      case ReportDeclined(_, var reasons) -> new Declined(incidentOf(state), reasons);
      case ClientWithdrew(_, var reason) -> new Withdrawn(incidentOf(state), reason);
      case ConsentChanged(_, var recipient, var change) ->
          accepted(state, accepted -> accepted.with(recipient, change));
      case FirmAsked(var offer, var firm) ->
          accepted(state, accepted -> accepted.with(AskedFirm.of(offer, firm)));
      case OfferOver(var offer) -> accepted(state, accepted -> accepted.without(offer));
      case ConflictCheckBegun(_, var offer, _) ->
          accepted(state, accepted -> accepted.with(offer, AskedFirm::begunOnceMore));
      case ConflictCheckRefused(_, var offer, _, var reason) ->
          accepted(state, accepted -> accepted.with(offer, firm -> firm.refused(reason)));
      case ConflictChecked(_, var offer, _, _) ->
          accepted(state, accepted -> accepted.with(offer, AskedFirm::answeredOnceMore));
    };
  }

  private static Report accepted(Report state, UnaryOperator<Accepted> change) {
    return state instanceof Accepted accepted ? change.apply(accepted) : state;
  }

  /// The firms that are being asked now.
  static List<AskedFirm> askedFirmsOf(Report state) {
    return state instanceof Accepted accepted ? accepted.asked() : List.of();
  }

  /// Whether the report was sent with this content, so that the person who is kept with it belongs
  /// here. A report from before contents had fingerprints may own any person under its id.
  static boolean knows(Report state, String content) {
    return !(state instanceof Absent)
        && (incidentOf(state).content().isEmpty() || incidentOf(state).content().equals(content));
  }

  /// @throws IllegalStateException of an absent report, which has none
  static Incident incidentOf(Report state) {
    return switch (state) {
      case Absent() -> throw new IllegalStateException("Nothing was reported");
      case Received(var incident) -> incident;
      case NeedsReview(var incident, _) -> incident;
      case Accepted(var incident, _, _, _) -> incident;
      case Declined(var incident, _) -> incident;
      case Withdrawn(var incident, _) -> incident;
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
      case Withdrawn _ -> "withdrawn";
    };
  }
}
