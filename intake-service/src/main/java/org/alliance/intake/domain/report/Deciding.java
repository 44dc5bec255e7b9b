package org.alliance.intake.domain.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.AnswerLink;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportCommand.LinkTo;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.StopResting;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent.CaseAccepted;
import org.alliance.intake.domain.report.ReportEvent.FirmTookCase;
import org.alliance.intake.domain.report.ReportEvent.IncidentReported;
import org.alliance.intake.domain.report.ReportEvent.LikenessFound;
import org.alliance.intake.domain.report.ReportEvent.LinkAnswered;
import org.alliance.intake.domain.report.ReportEvent.OfferOver;
import org.alliance.intake.domain.report.ReportEvent.ReportAmended;
import org.alliance.intake.domain.report.ReportEvent.ReportDeclined;
import org.alliance.intake.domain.report.ReportEvent.ReportLinked;
import org.alliance.intake.domain.report.ReportEvent.ReviewRequested;
import org.alliance.intake.domain.report.ReportEvent.WithdrawalUndone;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.triage.Triage;
import org.alliance.intake.domain.triage.Triage.InMandate;
import org.alliance.intake.domain.triage.Triage.OutOfMandate;
import org.alliance.intake.domain.triage.Triage.Unclear;
import org.alliance.kit.decision.Decision;

/// Decides each version of a report: the first when it comes, and all together when another version
/// comes, as long as it is undecided or declined.
final class Deciding {
  private Deciding() {}

  /// Nothing was submitted: what other services say is dropped, anything else is refused.
  static Decision<ReportEvent, Refusal> absent(ReportCommand command) {
    return switch (command) {
      case ReportCommand.NoteOffer _,
          ReportCommand.NoteMoreTime _,
          ReportCommand.NoteOfferEnd _,
          ReportCommand.NoteAssignment _,
          ReportCommand.NoteEngagementEnd _,
          ReportCommand.NoteTeam _,
          ReportCommand.OfServices _,
          ReportCommand.NoteClosing _ ->
          Decision.happened();
      case ReportCommand.NoteConflictRefusal _ -> Decision.happened();
      case ReportCommand.BeginConflictCheck _,
          ReportCommand.CheckConflict _,
          ReportCommand.OpenNames _,
          ReportCommand.RecordReview _ ->
          Decision.refused(Refusal.NOT_ASKED);
      case ReportCommand.Submit _,
          ReportCommand.AcceptAfterReview _,
          ReportCommand.DeclineAfterReview _,
          ReportCommand.Withdraw _,
          ReportCommand.UndoWithdrawal _,
          ReportCommand.ChangeConsent _,
          ReportCommand.RecordInstruction _,
          ReportCommand.AskForPerson _,
          ReportCommand.DisagreeWithDecline _,
          ReportCommand.HandOverStep _,
          ReportCommand.LinkTo _,
          ReportCommand.AnswerLink _,
          ReportCommand.StopResting _,
          ReportCommand.EndWithdrawal _,
          ReportCommand.ExpireConsents _,
          ReportCommand.Keep _ ->
          Decision.refused(Refusal.NO_SUCH_REPORT);
    };
  }

  static Decision<ReportEvent, Refusal> submitted(Report state, Submit submit) {
    if (state instanceof Report.Absent) {
      var told = Told.of(submit.version(), submit.at(), submit.number());
      var likely = told.links().news(submit.likely());
      var reported =
          new IncidentReported(submit.id(), submit.version(), submit.at(), submit.number());
      return likely.isEmpty()
          ? Decision.happened(reported, outcome(submit.id(), told))
          : Decision.happened(
              reported,
              new LikenessFound(likely),
              outcome(submit.id(), told.with(told.links().with(likely))));
    }
    if (Report.toldOf(state).numberOf(submit.version().incident().content()).isPresent()) {
      return Decision.happened();
    }
    if (Report.isErased(state)) {
      return Decision.refused(Refusal.ERASED);
    }
    return submit.amends() ? amended(state, submit) : Decision.refused(Refusal.ID_TAKEN);
  }

  /// The offer is over with it. A firm that was never asked may be assigned, too: matching decides.
  static Decision<ReportEvent, Refusal> assigned(Report state, NoteAssignment assignment) {
    var took = new FirmTookCase(assignment.firm(), assignment.at());
    return state instanceof Report.Accepted accepted
            && accepted.asked(assignment.offer()).isPresent()
        ? Decision.happened(new OfferOver(assignment.offer()), took)
        : Decision.happened(took);
  }

  static CaseAccepted accepted(CaseId id, Told told, UsState where) {
    return new CaseAccepted(
        id, told.factsIn(where), told.wishes().forbidsPolice(), told.wishes().mayAskFirms());
  }

  static Decision<ReportEvent, Refusal> acceptedAfterReview(
      Report state, AcceptAfterReview accept) {
    if (!(state instanceof Report.NeedsReview(var told, _))) {
      return Decision.refused(Refusal.ALREADY_DECIDED);
    }
    if (told.links().isOpen()) {
      return Decision.refused(Refusal.LIKELY_SAME);
    }
    return accept
        .state()
        .or(() -> told.incident().place().state())
        .map(where -> Decision.<ReportEvent, Refusal>happened(accepted(accept.id(), told, where)))
        .orElseGet(() -> Decision.refused(Refusal.STATE_MISSING));
  }

  static Decision<ReportEvent, Refusal> declinedAfterReview(
      Report state, DeclineAfterReview decline) {
    if (!(state instanceof Report.NeedsReview(var told, _))) {
      return Decision.refused(Refusal.ALREADY_DECIDED);
    }
    if (told.links().isOpen()) {
      return Decision.refused(Refusal.LIKELY_SAME);
    }
    return decline.reasons().isEmpty()
        ? Decision.refused(Refusal.REASON_MISSING)
        : Decision.happened(new ReportDeclined(decline.id(), decline.reasons()));
  }

  /// A case stays a case: what a firm may know of already goes on.
  static Decision<ReportEvent, Refusal> linked(Report state, LinkTo command) {
    return switch (state) {
      // An organisation works for this client already.
      case Report.Declined(var told, _) when told.handOver().takenBy().isPresent() ->
          Decision.refused(Refusal.ALREADY_DECIDED);
      case Report.NeedsReview _, Report.Declined _ ->
          Decision.happened(new ReportLinked(command.id(), command.link()));
      case Report.Linked(_, var first) when first.equals(command.link().other()) ->
          Decision.happened();
      case Report.Absent _,
          Report.Received _,
          Report.Accepted _,
          Report.Withdrawn _,
          Report.Linked _ ->
          Decision.refused(Refusal.ALREADY_DECIDED);
    };
  }

  /// Once a person has looked at all links, the rules decide, unless a person was needed anyway.
  static Decision<ReportEvent, Refusal> linkAnswered(Report state, AnswerLink command) {
    var link = Report.toldOf(state).links().to(command.other());
    if (link.isEmpty()) {
      return Decision.refused(Refusal.NO_LINK);
    }
    if (link.get().answer() == command.answer()) {
      return Decision.happened();
    }
    var events = new ArrayList<ReportEvent>();
    events.add(new LinkAnswered(command.other(), command.answer()));
    var after = Report.DECIDER.after(state, events);
    if (after instanceof Report.NeedsReview(var told, var reasons) && !told.links().isOpen()) {
      var others =
          reasons.stream().filter(reason -> reason != ReviewReason.LIKELY_DUPLICATE).toList();
      events.add(
          others.isEmpty()
              ? outcome(command.id(), told)
              : new ReviewRequested(command.id(), others));
    } else if (after instanceof Report.Received(var told)) {
      events.add(outcome(command.id(), told));
    }
    return new Decision.Happened<>(events);
  }

  /// The report that it rested for is declined, so nobody works for both. A person decides this
  /// one, and knows that it is the same.
  static Decision<ReportEvent, Refusal> stoppedResting(Report state, StopResting command) {
    return state instanceof Report.Linked(_, var first) && first.equals(command.first())
        ? Decision.happened(
            new ReviewRequested(command.id(), List.of(ReviewReason.LIKELY_DUPLICATE)))
        : Decision.happened();
  }

  /// A declined report goes to a person again. In any other state there is nothing to reopen.
  static Decision<ReportEvent, Refusal> reopened(Report state, CaseId id, ReviewReason reason) {
    return state instanceof Report.Declined
        ? Decision.happened(new ReviewRequested(id, List.of(reason)))
        : Decision.happened();
  }

  /// Versions that came while the report was withdrawn are decided now.
  static List<ReportEvent> undone(CaseId id, Report.Withdrawn withdrawn) {
    var events = new ArrayList<ReportEvent>();
    events.add(new WithdrawalUndone(id));
    if (withdrawn.amended()) {
      events.addAll(decidedAgain(id, withdrawn.before()));
    }
    return events;
  }

  private static Decision<ReportEvent, Refusal> amended(Report state, Submit submit) {
    var told = Report.toldOf(state);
    var version = submit.version();
    var otherwise = EnumSet.noneOf(ReportPart.class);
    otherwise.addAll(version.toldOtherwiseThan(told.incident()));
    otherwise.addAll(told.wishes().partsOtherwiseIn(version.wishes()));
    otherwise.addAll(submit.personal());
    if (otherwise.isEmpty() && told.doubts().containsAll(version.doubts())) {
      return Decision.happened();
    }
    if (told.amendments().size() >= Told.MOST_AMENDMENTS) {
      return Decision.refused(Refusal.TOO_MANY_AMENDMENTS);
    }
    var events = new ArrayList<ReportEvent>();
    events.add(
        new ReportAmended(
            submit.id(),
            told.amendments().size() + 1,
            new Amendment(version.incident(), version.told(), otherwise),
            version.doubts()));
    var likely = likely(state, submit);
    if (!likely.isEmpty()) {
      events.add(new LikenessFound(likely));
    }
    events.addAll(WishChanges.between(submit.id(), told.wishes(), version.wishes(), submit.on()));
    events.addAll(decidedAgain(submit.id(), Report.DECIDER.after(state, events)));
    return new Decision.Happened<>(events);
  }

  /// What a firm knows of already, or what rests with another report, is not held up.
  private static List<Link> likely(Report state, Submit submit) {
    return switch (state) {
      case Report.NeedsReview(var told, _) -> told.links().news(submit.likely());
      case Report.Declined(var told, _) -> told.links().news(submit.likely());
      case Report.Absent _,
          Report.Received _,
          Report.Accepted _,
          Report.Withdrawn _,
          Report.Linked _ ->
          List.of();
    };
  }

  /// A case stays a case, and what a client has taken back stays so.
  private static List<ReportEvent> decidedAgain(CaseId id, Report state) {
    return switch (state) {
      case Report.NeedsReview(var told, var reasons) -> {
        var outcome = outcome(id, told);
        yield outcome.equals(new ReviewRequested(id, reasons)) ? List.of() : List.of(outcome);
      }
      case Report.Declined(var told, _) -> {
        var outcome = outcome(id, told);
        yield outcome instanceof ReportDeclined ? List.of() : List.of(outcome);
      }
      // It was linked, and the link was removed.
      case Report.Received(var told) -> List.of(outcome(id, told));
      case Report.Absent _, Report.Accepted _, Report.Withdrawn _, Report.Linked _ -> List.of();
    };
  }

  private static ReportEvent outcome(CaseId id, Told told) {
    var triage = Triage.of(told.incident(), told.doubts());
    if (told.links().isOpen()) {
      var reasons = EnumSet.of(ReviewReason.LIKELY_DUPLICATE);
      if (triage instanceof Unclear(var others)) {
        reasons.addAll(others);
      }
      return new ReviewRequested(id, List.copyOf(reasons));
    }
    return switch (triage) {
      case InMandate(var where) -> accepted(id, told, where);
      case OutOfMandate(var reasons) -> new ReportDeclined(id, reasons);
      case Unclear(var reasons) -> new ReviewRequested(id, reasons);
    };
  }
}
