package org.alliance.intake.application.linking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.forgetting.Staffer;
import org.alliance.intake.application.reviewing.ReviewOutcome;
import org.alliance.intake.application.reviewing.ReviewingReports;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.AnswerLink;
import org.alliance.intake.domain.report.ReportCommand.LinkTo;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.same.Link.Answer;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A person says of two reports whether they tell of the same incident. If so, one of them rests
/// and the other one goes on; nothing is merged. Which one goes on follows from both: a case before
/// a report in review, the older before the newer. None rests for a declined one, for which nobody
/// works. Each answer is an entry of the audit trail before it is given.
public final class ComparingReports {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final ReviewingReports reviewing;
  private final AuditTrail trail;
  private final Clock clock;

  public ComparingReports(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      ReviewingReports reviewing,
      AuditTrail trail,
      Clock clock) {
    this.reports = reports;
    this.reviewing = reviewing;
    this.trail = trail;
    this.clock = clock;
  }

  /// One of two reports.
  public record Side(CaseId id, Report report) {
    private Optional<Link> linkTo(CaseId other) {
      return report instanceof Report.Absent
          ? Optional.empty()
          : Report.toldOf(report).links().to(other);
    }

    /// Whether it rests because of the other one.
    public boolean isLinkedTo(CaseId other) {
      return report instanceof Report.Linked(_, var first) && first.equals(other);
    }
  }

  /// Two reports with a link between them.
  ///
  /// @param link of one of them to the other
  public record Pair(Side one, Side other, Link link) {
    /// The report that goes on if both are the same; empty if none can.
    public Optional<CaseId> goesOn() {
      return resting().map(pair -> pair.other.id);
    }

    public boolean isLinked() {
      return one.isLinkedTo(other.id) || other.isLinkedTo(one.id);
    }

    /// Which of them rests if both are the same, and which goes on; empty if none can.
    private Optional<Pair> resting() {
      if (one.isLinkedTo(other.id)) {
        return Optional.of(this);
      }
      if (other.isLinkedTo(one.id)) {
        return Optional.of(turned());
      }
      var inOrder =
          Stream.of(this, turned())
              .filter(pair -> rank(pair.other.report) > 0 && mayRest(pair.one.report))
              .toList();
      return inOrder.stream()
          .max(
              Comparator.comparingInt((Pair pair) -> rank(pair.other.report))
                  .thenComparing(pair -> age(pair.other), Comparator.reverseOrder()));
    }

    private Pair turned() {
      return new Pair(/* one= */ other, /* other= */ one, link);
    }
  }

  private static boolean mayRest(Report report) {
    return report instanceof Report.NeedsReview
        || (report instanceof Report.Declined && !isTaken(report));
  }

  /// An organisation works for this client already.
  private static boolean isTaken(Report report) {
    return Report.toldOf(report).handOver().takenBy().isPresent();
  }

  /// Which of two goes on; 0 if it cannot.
  private static int rank(Report report) {
    return switch (report) {
      case Report.Accepted accepted -> Report.isErased(accepted) ? 0 : 3;
      case Report.NeedsReview review -> Report.isErased(review) ? 0 : 2;
      case Report.Declined declined -> Report.isErased(declined) || !isTaken(declined) ? 0 : 3;
      case Report.Absent _, Report.Received _, Report.Withdrawn _, Report.Linked _ -> 0;
    };
  }

  private static String age(Side side) {
    return Report.toldOf(side.report).receivedAt().map(Instant::toString).orElse("")
        + side.id.value();
  }

  /// @return empty if there is no link between them
  public Optional<Pair> find(CaseId id, CaseId other) {
    var one = new Side(id, reports.stateOf(id.value()));
    var two = new Side(other, reports.stateOf(other.value()));
    return one.linkTo(other)
        .or(() -> two.linkTo(id))
        .filter(_ -> !(one.report instanceof Report.Absent))
        .map(link -> new Pair(one, two, link));
  }

  /// A report that this one is linked to, or may be.
  ///
  /// @param rests whether this one rests because of it
  public record Other(CaseId id, Side side, Link link, boolean rests) {}

  public List<Other> linksOf(CaseId id) {
    var own = new Side(id, reports.stateOf(id.value()));
    return own.report instanceof Report.Absent
        ? List.of()
        : Report.toldOf(own.report).links().all().stream()
            .map(link ->
                new Other(
                    id,
                    new Side(link.other(), reports.stateOf(link.other().value())),
                    link,
                    own.isLinkedTo(link.other())))
            .toList();
  }

  public ReviewOutcome same(CaseId id, CaseId other, Staffer by) {
    return find(id, other)
        .map(pair ->
            pair.resting()
                .map(resting -> withClaims(pair, by, () -> linked(resting, by)))
                .orElseGet(() -> new ReviewOutcome.Refused(Refusal.OTHER_CANNOT_GO_ON)))
        .orElseGet(() -> new ReviewOutcome.Refused(Refusal.NO_LINK));
  }

  /// Both go on as cases of their own, now or again.
  public ReviewOutcome different(CaseId id, CaseId other, Staffer by) {
    return find(id, other)
        .map(pair -> withClaims(pair, by, () -> parted(pair, by)))
        .orElseGet(() -> new ReviewOutcome.Refused(Refusal.NO_LINK));
  }

  /// The one that rests first: a crash in between leaves an open link, and the same answer again
  /// does what is missing.
  private ReviewOutcome linked(Pair resting, Staffer by) {
    var rests = resting.one.id;
    var goesOn = resting.other.id;
    note("linked", rests, goesOn, by);
    var link = resting.link;
    var outcome =
        handled(
            rests, new LinkTo(rests, new Link(goesOn, link.score(), link.reasons(), Answer.SAME)));
    if (!(outcome instanceof ReviewOutcome.Done)) {
      return outcome;
    }
    // Somebody else may have linked it at the same moment; two that rest for each other would both
    // be lost.
    if (reports.stateOf(goesOn.value()) instanceof Report.Linked) {
      handled(rests, new AnswerLink(rests, goesOn, Answer.OPEN));
      return new ReviewOutcome.Refused(Refusal.OTHER_CANNOT_GO_ON);
    }
    return resting.other.linkTo(rests).isPresent()
        ? handled(goesOn, new AnswerLink(goesOn, rests, Answer.SAME))
        : outcome;
  }

  /// One that is erased is said nothing of any more, and holds up the other one no longer.
  private ReviewOutcome parted(Pair pair, Staffer by) {
    var sides =
        Stream.of(pair, pair.turned())
            .filter(side -> side.one.linkTo(side.other.id).isPresent())
            .filter(side -> !Report.isErased(side.one.report))
            .toList();
    if (sides.isEmpty()) {
      return new ReviewOutcome.Refused(Refusal.ERASED);
    }
    note("parted", pair.one.id, pair.other.id, by);
    ReviewOutcome outcome = new ReviewOutcome.Done();
    for (var side : sides) {
      if (outcome instanceof ReviewOutcome.Done) {
        outcome =
            handled(side.one.id, new AnswerLink(side.one.id, side.other.id, Answer.DIFFERENT));
      }
    }
    return outcome;
  }

  /// Holds those of both that are in review, so that nobody decides them meanwhile.
  private ReviewOutcome withClaims(Pair pair, Staffer by, Supplier<ReviewOutcome> step) {
    var staff = new StaffId(by.id());
    var claimed = new ArrayList<CaseId>();
    try {
      for (var side : List.of(pair.one, pair.other)) {
        if (side.report instanceof Report.NeedsReview) {
          var wasHeld = reviewing.holder(side.id).isPresent();
          var outcome = reviewing.claim(side.id, staff);
          if (!(outcome instanceof ReviewOutcome.Done)) {
            return outcome;
          }
          if (!wasHeld) {
            claimed.add(side.id);
          }
        }
      }
      return step.get();
    } finally {
      claimed.forEach(id -> reviewing.release(id, staff));
    }
  }

  private ReviewOutcome handled(CaseId id, ReportCommand command) {
    return switch (reports.handle(id.value(), command)) {
      case Decision.Happened<ReportEvent, Refusal> _ -> new ReviewOutcome.Done();
      case Decision.Refused<ReportEvent, Refusal>(var reason) -> new ReviewOutcome.Refused(reason);
    };
  }

  private void note(String act, CaseId id, CaseId other, Staffer by) {
    trail.append(
        new AuditFact(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            act,
            by.id(),
            by.role(),
            by.place(),
            id.value(),
            "",
            "",
            other.value(),
            false,
            0,
            ""));
  }
}
