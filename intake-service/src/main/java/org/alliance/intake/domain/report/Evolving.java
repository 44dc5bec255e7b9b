package org.alliance.intake.domain.report;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.report.ReportEvent.CaseAccepted;
import org.alliance.intake.domain.report.ReportEvent.ClientWithdrew;
import org.alliance.intake.domain.report.ReportEvent.ClosingNoted;
import org.alliance.intake.domain.report.ReportEvent.ConflictCheckBegun;
import org.alliance.intake.domain.report.ReportEvent.ConflictCheckRefused;
import org.alliance.intake.domain.report.ReportEvent.ConflictChecked;
import org.alliance.intake.domain.report.ReportEvent.ConsentChanged;
import org.alliance.intake.domain.report.ReportEvent.EngagementOver;
import org.alliance.intake.domain.report.ReportEvent.FirmAsked;
import org.alliance.intake.domain.report.ReportEvent.FirmTookCase;
import org.alliance.intake.domain.report.ReportEvent.HandOverChanged;
import org.alliance.intake.domain.report.ReportEvent.IncidentReported;
import org.alliance.intake.domain.report.ReportEvent.InstructionRecorded;
import org.alliance.intake.domain.report.ReportEvent.KeepingChanged;
import org.alliance.intake.domain.report.ReportEvent.LikenessFound;
import org.alliance.intake.domain.report.ReportEvent.LinkAnswered;
import org.alliance.intake.domain.report.ReportEvent.MoreTimeGiven;
import org.alliance.intake.domain.report.ReportEvent.NamesOpened;
import org.alliance.intake.domain.report.ReportEvent.OfferOver;
import org.alliance.intake.domain.report.ReportEvent.ReportAmended;
import org.alliance.intake.domain.report.ReportEvent.ReportDeclined;
import org.alliance.intake.domain.report.ReportEvent.ReportLinked;
import org.alliance.intake.domain.report.ReportEvent.ReviewRecorded;
import org.alliance.intake.domain.report.ReportEvent.ReviewRequested;
import org.alliance.intake.domain.report.ReportEvent.ServicesChanged;
import org.alliance.intake.domain.report.ReportEvent.SubjectErased;
import org.alliance.intake.domain.report.ReportEvent.TeamNamed;
import org.alliance.intake.domain.report.ReportEvent.WithdrawalEnded;
import org.alliance.intake.domain.report.ReportEvent.WithdrawalUndone;
import org.alliance.intake.domain.same.Link;

/// What a report is after each event. Refuses nothing.
final class Evolving {
  private Evolving() {}

  static Report evolve(Report state, ReportEvent event) {
    return switch (event) {
      case IncidentReported(_, var version, var at, var number) ->
          new Report.Received(Told.of(version, at, number));
      case ReportAmended(_, _, var amendment, var doubts) ->
          amended(Report.telling(state, told -> told.with(amendment, doubts)));
      case ReviewRequested(_, var reasons) -> new Report.NeedsReview(Report.toldOf(state), reasons);
      case CaseAccepted(_, var facts, _, _) ->
          new Report.Accepted(Report.toldOf(state).in(facts.state()), List.of());
      case ReportDeclined(_, var reasons) -> new Report.Declined(Report.toldOf(state), reasons);
      case ClientWithdrew(_, var reason) ->
          new Report.Withdrawn(
              state instanceof Report.Accepted(var told, _)
                  ? new Report.Accepted(told, List.of())
                  : state,
              reason,
              false);
      case WithdrawalUndone _ ->
          state instanceof Report.Withdrawn withdrawn
              ? Report.telling(
                  withdrawn.before(), told -> told.with(told.assignments().clientReturned()))
              : state;
      case WithdrawalEnded(_, var end) ->
          state instanceof Report.Withdrawn(var before, var reason, var amended, _)
              ? new Report.Withdrawn(before, reason, amended, Optional.of(end))
              : state;
      case KeepingChanged(var keeping) -> Report.telling(state, told -> told.with(keeping));
      case SubjectErased _ -> state;
      case ConsentChanged(_, var recipient, _, var consent) ->
          Report.telling(state, told -> told.with(told.wishes().with(recipient, consent)));
      case InstructionRecorded(_, var instruction) ->
          Report.telling(state, told -> told.with(told.wishes().with(instruction)));
      // Matching asks nobody for a client who has left: of reports from before a return was noted,
      // this tells it.
      case FirmAsked(var offer, var firm, var answerBy) ->
          accepted(
              Report.telling(state, told -> told.with(told.assignments().clientReturned())),
              accepted -> accepted.with(AskedFirm.of(offer, firm, answerBy)));
      case MoreTimeGiven(var offer, var answerBy) ->
          accepted(state, accepted -> accepted.with(offer, firm -> firm.until(answerBy)));
      case OfferOver(var offer) -> accepted(state, accepted -> accepted.without(offer));
      case FirmTookCase(var firm, var at) ->
          Report.telling(state, told -> told.with(told.assignments().assigned(firm, at)));
      case EngagementOver(var firm, var ending, var at) ->
          Report.telling(state, told -> told.with(told.assignments().ended(firm, ending, at)));
      case TeamNamed(var firm, var members, var walled) ->
          Report.telling(
              state, told -> told.with(told.assignments().staffed(firm, members, walled)));
      case ClosingNoted(var closing) -> Report.telling(state, told -> told.with(closing));
      case ServicesChanged(_, var change) ->
          Report.telling(state, told -> told.with(told.services().after(change)));
      case ConflictCheckBegun(_, var offer, _) ->
          accepted(state, accepted -> accepted.with(offer, AskedFirm::begunOnceMore));
      case ConflictCheckRefused(_, var offer, _, var reason) ->
          accepted(state, accepted -> accepted.with(offer, firm -> firm.refused(reason)));
      case HandOverChanged(_, var change) ->
          Report.telling(state, told -> told.with(told.handOver().after(change)));
      case LikenessFound(var found) ->
          Report.telling(state, told -> told.with(told.links().with(found)));
      case LinkAnswered(var other, var answer) -> answered(state, other, answer);
      case ReportLinked(_, var link) -> linked(state, link);
      case ConflictChecked(_, var offer, _, var finding) ->
          accepted(state, accepted -> accepted.with(offer, firm -> firm.answeredOnceMore(finding)));
      case NamesOpened(_, var offer, _, var staff) ->
          accepted(
              state,
              accepted ->
                  accepted.with(offer, firm -> firm.now(new AskedFirm.Review.Opened(staff))));
      case ReviewRecorded(_, var offer, _, _) ->
          accepted(
              state,
              accepted -> accepted.with(offer, firm -> firm.now(new AskedFirm.Review.Recorded())));
    };
  }

  private static Report accepted(Report state, UnaryOperator<Report.Accepted> change) {
    return state instanceof Report.Accepted accepted ? change.apply(accepted) : state;
  }

  private static Report amended(Report state) {
    return state instanceof Report.Withdrawn(var before, var reason, _, var end)
        ? new Report.Withdrawn(before, reason, true, end)
        : state;
  }

  /// A link that is removed leaves its report undecided.
  private static Report answered(Report state, CaseId other, Link.Answer answer) {
    return switch (state) {
      case Report.Linked(var told, var first)
          when first.equals(other) && answer != Link.Answer.SAME ->
          new Report.Received(told.with(told.links().answered(other, answer)));
      case Report.Withdrawn(var before, var reason, var amended, var end) ->
          new Report.Withdrawn(
              answered(before, other, answer),
              reason,
              amended || before instanceof Report.Linked,
              end);
      case Report.Absent _,
          Report.Received _,
          Report.NeedsReview _,
          Report.Accepted _,
          Report.Declined _,
          Report.Linked _ ->
          Report.telling(state, told -> told.with(told.links().answered(other, answer)));
    };
  }

  /// The link to the report that goes on may be new to this one.
  private static Report linked(Report state, Link link) {
    var told = Report.toldOf(state);
    var known =
        told.links().to(link.other()).isPresent() ? told.links() : told.links().with(List.of(link));
    return new Report.Linked(
        told.with(known.answered(link.other(), Link.Answer.SAME)), link.other());
  }
}
