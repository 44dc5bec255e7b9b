package org.alliance.intake.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.AnswerLink;
import org.alliance.intake.domain.report.ReportCommand.AskForPerson;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportCommand.DisagreeWithDecline;
import org.alliance.intake.domain.report.ReportCommand.EndWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.ExpireConsents;
import org.alliance.intake.domain.report.ReportCommand.HandOverStep;
import org.alliance.intake.domain.report.ReportCommand.Keep;
import org.alliance.intake.domain.report.ReportCommand.LinkTo;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteClosing;
import org.alliance.intake.domain.report.ReportCommand.NoteConflictRefusal;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteMoreTime;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.alliance.intake.domain.report.ReportCommand.OfServices;
import org.alliance.intake.domain.report.ReportCommand.OpenNames;
import org.alliance.intake.domain.report.ReportCommand.RecordInstruction;
import org.alliance.intake.domain.report.ReportCommand.RecordReview;
import org.alliance.intake.domain.report.ReportCommand.StopResting;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent.ClientWithdrew;
import org.alliance.intake.domain.report.ReportEvent.ClosingNoted;
import org.alliance.intake.domain.report.ReportEvent.EngagementOver;
import org.alliance.intake.domain.report.ReportEvent.FirmAsked;
import org.alliance.intake.domain.report.ReportEvent.InstructionRecorded;
import org.alliance.intake.domain.report.ReportEvent.MoreTimeGiven;
import org.alliance.intake.domain.report.ReportEvent.OfferOver;
import org.alliance.intake.domain.report.ReportEvent.ServicesChanged;
import org.alliance.intake.domain.report.ReportEvent.TeamNamed;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// One report, from nothing to a decision. The wishes of the client go with it through every state.
public sealed interface Report {
  /// Nothing was submitted yet.
  record Absent() implements Report {}

  /// Submitted, not decided. Only ever seen between two events of one save.
  record Received(Told told) implements Report {}

  /// A person in triage has to decide.
  record NeedsReview(Told told, List<ReviewReason> reasons) implements Report {
    public NeedsReview {
      reasons = List.copyOf(reasons);
    }
  }

  /// In mandate: a case.
  ///
  /// @param asked the firms that are being asked now
  record Accepted(Told told, List<AskedFirm> asked) implements Report {
    public Accepted {
      asked = List.copyOf(asked);
    }

    Accepted with(AskedFirm firm) {
      var all = new ArrayList<>(without(firm.offer()).asked);
      all.add(firm);
      return new Accepted(told, all);
    }

    Accepted without(OfferId offer) {
      return new Accepted(
          told, asked.stream().filter(firm -> !firm.offer().equals(offer)).toList());
    }

    /// Whether nothing is done for the client any more. A firm that is asked shows that there is.
    public boolean isAtRest() {
      return asked.isEmpty() && told.isAtRest();
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

  /// Outside the mandate. Nobody has taken the person on yet.
  record Declined(Told told, List<DeclineReason> reasons) implements Report {
    public Declined {
      reasons = List.copyOf(reasons);
    }
  }

  /// The client wants no help any more. Everything pauses; it can be undone.
  ///
  /// @param before the state that it returns to if it is undone
  /// @param amended whether a version came since, which was not decided
  /// @param end set once the client has confirmed it; then nothing undoes it
  record Withdrawn(
      Report before, WithdrawalReason reason, boolean amended, Optional<WithdrawalEnd> end)
      implements Report {
    public Withdrawn(Report before, WithdrawalReason reason, boolean amended) {
      this(before, reason, amended, Optional.empty());
    }
  }

  /// Tells of the same incident as another report, as a person found. It rests, and the other one
  /// goes on; nothing of it is merged. The link can be removed.
  record Linked(Told told, CaseId first) implements Report {}

  Decider<Report, ReportCommand, ReportEvent, Refusal> DECIDER =
      new Decider<>(new Absent(), Report::decide, Evolving::evolve);

  static Decision<ReportEvent, Refusal> decide(Report state, ReportCommand command) {
    return HandingOver.withdrawingOffer(state, command, decided(state, command));
  }

  private static Decision<ReportEvent, Refusal> decided(Report state, ReportCommand command) {
    if (state instanceof Absent && !(command instanceof Submit)) {
      return Deciding.absent(command);
    }
    if (isErased(state) && command.isOfClient()) {
      return Decision.refused(Refusal.ERASED);
    }
    return switch (command) {
      case Submit submit -> Deciding.submitted(state, submit);
      case AcceptAfterReview accept -> Deciding.acceptedAfterReview(state, accept);
      case DeclineAfterReview decline -> Deciding.declinedAfterReview(state, decline);
      case LinkTo link -> Deciding.linked(state, link);
      case AnswerLink answer -> Deciding.linkAnswered(state, answer);
      case StopResting stop -> Deciding.stoppedResting(state, stop);
      case Withdraw(var id, var reason) ->
          state instanceof Withdrawn
              ? Decision.happened()
              : Decision.happened(new ClientWithdrew(id, reason));
      case UndoWithdrawal(var id) ->
          state instanceof Withdrawn withdrawn
              ? withdrawn.end().isPresent()
                  ? Decision.refused(Refusal.WITHDRAWAL_ENDED)
                  : new Decision.Happened<>(Deciding.undone(id, withdrawn))
              : Decision.refused(Refusal.NOT_WITHDRAWN);
      case EndWithdrawal end -> Forgetting.ended(state, end);
      case Keep keep -> Forgetting.kept(state, keep);
      case ExpireConsents(var id, var now) -> WishChanges.expired(id, toldOf(state).wishes(), now);
      case ChangeConsent change -> WishChanges.consent(toldOf(state).wishes(), change);
      case RecordInstruction(var id, var instruction) ->
          toldOf(state).wishes().has(instruction)
              ? Decision.happened()
              : Decision.happened(new InstructionRecorded(id, instruction));
      case AskForPerson(var id) -> Deciding.reopened(state, id, ReviewReason.CLIENT_ASKED);
      case DisagreeWithDecline(var id) ->
          Deciding.reopened(state, id, ReviewReason.SECOND_LOOK_DISAGREED);
      // A case that was withdrawn meanwhile is not asked about; matching hears of it, too.
      case NoteOffer(var offer, var firm, var answerBy) ->
          state instanceof Accepted accepted && accepted.asked(offer, firm).isEmpty()
              ? Decision.happened(new FirmAsked(offer, firm, answerBy))
              : Decision.happened();
      case NoteMoreTime(var offer, var answerBy) ->
          state instanceof Accepted accepted
                  && accepted.asked(offer).filter(firm -> !firm.hasUntil(answerBy)).isPresent()
              ? Decision.happened(new MoreTimeGiven(offer, answerBy))
              : Decision.happened();
      case NoteOfferEnd(var offer) ->
          state instanceof Accepted accepted && accepted.asked(offer).isPresent()
              ? Decision.happened(new OfferOver(offer))
              : Decision.happened();
      case NoteAssignment assigned -> Deciding.assigned(state, assigned);
      case NoteEngagementEnd(var firm, var ending, var at) ->
          Decision.happened(new EngagementOver(firm, ending, at));
      case NoteTeam(var firm, var members, var walled) ->
          Decision.happened(new TeamNamed(firm, members, walled));
      case NoteClosing(var closing) -> Decision.happened(new ClosingNoted(closing));
      case OfServices(var id, var step) ->
          toldOf(state)
              .services()
              .decide(step)
              .map(change ->
                  Decision.<ReportEvent, Refusal>happened(new ServicesChanged(id, change)))
              .orElseGet(Decision::happened);
      case BeginConflictCheck begin -> ConflictChecks.begun(state, begin);
      case NoteConflictRefusal refusal -> ConflictChecks.refused(state, refusal);
      case CheckConflict check -> ConflictChecks.answered(state, check);
      case OpenNames open -> ConflictChecks.opened(state, open);
      case RecordReview review -> ConflictChecks.recorded(state, review);
      case HandOverStep(var id, var step) -> HandingOver.decide(state, id, step);
    };
  }

  /// The same state, with something else told.
  static Report telling(Report state, UnaryOperator<Told> change) {
    return switch (state) {
      case Absent() -> state;
      case Received(var told) -> new Received(change.apply(told));
      case NeedsReview(var told, var reasons) -> new NeedsReview(change.apply(told), reasons);
      case Accepted(var told, var asked) -> new Accepted(change.apply(told), asked);
      case Declined(var told, var reasons) -> new Declined(change.apply(told), reasons);
      case Withdrawn(var before, var reason, var amended, var end) ->
          new Withdrawn(telling(before, change), reason, amended, end);
      case Linked(var told, var first) -> new Linked(change.apply(told), first);
    };
  }

  /// The firms that are being asked now.
  static List<AskedFirm> askedFirmsOf(Report state) {
    return state instanceof Accepted accepted ? accepted.asked() : List.of();
  }

  /// Whether one of its versions was sent with this content, so that the person who is kept with it
  /// belongs here. A report from before contents had fingerprints may own any person under its id.
  static boolean knows(Report state, String content) {
    var contents = contents(state);
    return contents.contains(content) || contents.contains("");
  }

  /// @throws IllegalStateException of an absent report, which has told nothing
  static Told toldOf(Report state) {
    return switch (state) {
      case Absent() -> throw new IllegalStateException("Nothing was reported");
      case Received(var told) -> told;
      case NeedsReview(var told, _) -> told;
      case Accepted(var told, _) -> told;
      case Declined(var told, _) -> told;
      case Withdrawn withdrawn -> toldOf(withdrawn.before());
      case Linked(var told, _) -> told;
    };
  }

  /// Whether the client is forgotten, or about to be.
  static boolean isErased(Report state) {
    return !(state instanceof Absent) && toldOf(state).keeping().isErased();
  }

  /// All versions of it together.
  ///
  /// @throws IllegalStateException of an absent report, which has none
  static Incident incidentOf(Report state) {
    return toldOf(state).incident();
  }

  /// The fingerprints of all its versions, under each of which the vault may have a person; the
  /// original's first.
  static List<String> contents(Report state) {
    return state instanceof Absent
        ? List.of()
        : toldOf(state).versions().map(Incident::content).toList();
  }

  static ReportStatus statusOf(Report state) {
    return switch (state) {
      case Absent() -> ReportStatus.ABSENT;
      case Received _ -> ReportStatus.RECEIVED;
      case NeedsReview _ -> ReportStatus.NEEDS_REVIEW;
      case Accepted _ -> ReportStatus.IN_MANDATE;
      case Declined(var told, _) ->
          told.handOver().takenBy().isPresent() ? ReportStatus.HANDED_OVER : ReportStatus.DECLINED;
      case Withdrawn _ -> ReportStatus.WITHDRAWN;
      case Linked _ -> ReportStatus.LINKED;
    };
  }
}
