package org.alliance.intake.application.reviewing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.reviewing.Claims.Claim;
import org.alliance.intake.application.reviewing.ReviewOutcome.ContactForbidden;
import org.alliance.intake.application.reviewing.ReviewOutcome.Done;
import org.alliance.intake.application.reviewing.ReviewOutcome.NotHeld;
import org.alliance.intake.application.reviewing.ReviewOutcome.Refused;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.AcceptAfterReview;
import org.alliance.intake.domain.report.ReportCommand.DeclineAfterReview;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Lets a person in triage decide a report that the rules could not decide. The person claims the
/// report first, and only the holder of a live claim decides. The report itself is decided once: a
/// claim that ends in the middle of a step cannot lead to a second decision.
public final class ReviewingReports {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final Claims claims;
  private final SecondLooks looks;
  private final ClientRequests requests;
  private final Settings settings;

  /// @param claimLasts after this time a claim that its holder forgot is over
  /// @param draw of the declines that a second person looks at
  public record Settings(Clock clock, Duration claimLasts, SecondLookDraw draw) {}

  public ReviewingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Claims claims,
      SecondLooks looks,
      ClientRequests requests,
      Settings settings) {
    this.reports = reports;
    this.claims = claims;
    this.looks = looks;
    this.requests = requests;
    this.settings = settings;
  }

  public Report find(CaseId id) {
    return reports.stateOf(id.value());
  }

  /// The live claim of a report.
  public Optional<Claim> holder(CaseId id) {
    return claims.find(id, settings.clock().instant());
  }

  public ReviewOutcome claim(CaseId id, StaffId by) {
    return closed(id)
        .<ReviewOutcome>map(Refused::new)
        .orElseGet(() -> {
          var now = settings.clock().instant();
          return claims.claim(id, by, now, now.plus(settings.claimLasts())).isPresent()
              ? new Done()
              : new NotHeld();
        });
  }

  /// Why nobody can decide it now; empty if somebody can.
  private Optional<Refusal> closed(CaseId id) {
    return switch (find(id)) {
      case Report.NeedsReview _ -> Optional.empty();
      case Report.Absent _ -> Optional.of(Refusal.NO_SUCH_REPORT);
      case Report.Received _,
          Report.Accepted _,
          Report.Declined _,
          Report.Withdrawn _,
          Report.Linked _ ->
          Optional.of(Refusal.ALREADY_DECIDED);
    };
  }

  public ReviewOutcome release(CaseId id, StaffId by) {
    claims.release(id, by);
    return new Done();
  }

  /// @param state where it happened, if the report did not say
  public ReviewOutcome accept(CaseId id, StaffId by, Optional<UsState> state) {
    return held(id, by, _ -> decided(id, by, new AcceptAfterReview(id, state)));
  }

  /// The second look is kept before the decline, so that a crash in between loses none. A look at a
  /// report that was not declined is shown to nobody.
  public ReviewOutcome decline(CaseId id, StaffId by, List<DeclineReason> reasons) {
    if (reasons.isEmpty()) {
      return new Refused(Refusal.REASON_MISSING);
    }
    return held(
        id,
        by,
        claim -> {
          if (settings.draw().draws(claim.key())) {
            looks.keep(new SecondLooks.Look(claim.key(), id, by, settings.clock().instant()));
          }
          return decided(id, by, new DeclineAfterReview(id, reasons));
        });
  }

  /// Asks the desk to call the client. The report stays in the queue.
  public ReviewOutcome askForMore(CaseId id, StaffId by) {
    return held(
        id,
        by,
        _ -> {
          var report = find(id);
          if (!(report instanceof Report.NeedsReview(var told, _))) {
            return new Refused(Refusal.ALREADY_DECIDED);
          }
          if (told.wishes().ruleOn(InstructionSubject.CONTACT) == InstructionRule.FORBID) {
            return new ContactForbidden();
          }
          requests.ask(id, ClientRequests.Kind.CALL);
          return release(id, by);
        });
  }

  private ReviewOutcome held(CaseId id, StaffId by, Function<Claim, ReviewOutcome> step) {
    return holder(id)
        .filter(claim -> claim.by().equals(by))
        .map(step)
        .orElseGet(() -> closed(id).<ReviewOutcome>map(Refused::new).orElseGet(NotHeld::new));
  }

  private ReviewOutcome decided(CaseId id, StaffId by, ReportCommand command) {
    return switch (reports.handle(id.value(), command)) {
      case Decision.Happened<ReportEvent, Refusal> _ -> release(id, by);
      case Decision.Refused<ReportEvent, Refusal>(var reason) -> new Refused(reason);
    };
  }
}
