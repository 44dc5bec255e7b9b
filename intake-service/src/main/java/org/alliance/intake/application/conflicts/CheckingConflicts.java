package org.alliance.intake.application.conflicts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.conflicts.ConflictAttempts.Outcome;
import org.alliance.intake.application.tokens.ComparingTokens;
import org.alliance.intake.application.tokens.TokenRefusal;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.names.PartyName;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.NoteConflictRefusal;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Compares a firm's own list with the people of a case, before the firm knows who they are. The
/// firm learns whether anybody may be on its list, not who; its list is not kept.
///
/// The try is counted first. Only then is the vault opened, so that a refused call reads nothing of
/// a person and takes no longer for a right name than for a wrong one.
public final class CheckingConflicts {
  /// On one list that a firm sends.
  public static final int MOST_NAMES = 50_000;

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final Vault vault;
  private final ConflictAttempts attempts;
  private final ComparingTokens tokens;
  private final Clock clock;

  public CheckingConflicts(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Vault vault,
      ConflictAttempts attempts,
      ComparingTokens tokens,
      Clock clock) {
    this.reports = reports;
    this.vault = vault;
    this.attempts = attempts;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// The outcome of a check.
  public sealed interface Checked {
    /// @param comparedWith how many people of the case are known by name
    record Found(ConflictFinding finding, int comparedWith) implements Checked {}

    record Refused(Refusal reason) implements Checked {}

    /// The firm's kept tokens cannot be compared. No try was counted.
    record TokensRefused(TokenRefusal reason) implements Checked {}
  }

  /// Compares a list that the firm has sent.
  ///
  /// @param listed the lines of the list; a line with a comma is compared as a whole and in parts
  public Checked check(OfferId offer, FirmId firm, Collection<String> listed) {
    return begun(offer, firm, people -> PartyName.isAnyListed(people, listed));
  }

  /// Compares the tokens that the firm keeps. They find what the names would find.
  public Checked checkKept(OfferId offer, FirmId firm) {
    return tokens
        .begin(firm)
        .<Checked>map(Checked.TokensRefused::new)
        .orElseGet(() -> begun(offer, firm, people -> tokens.isAnyListed(firm, people)));
  }

  private Checked begun(OfferId offer, FirmId firm, Predicate<List<PartyName>> isAnyListed) {
    var caseId = offer.caseId();
    return switch (reports.handle(caseId.value(), new BeginConflictCheck(caseId, offer, firm))) {
      case Decision.Happened<ReportEvent, Refusal> _ -> compared(offer, firm, isAnyListed);
      case Decision.Refused<ReportEvent, Refusal>(var reason) -> refused(offer, firm, reason);
    };
  }

  private Checked compared(OfferId offer, FirmId firm, Predicate<List<PartyName>> isAnyListed) {
    var caseId = offer.caseId();
    attempts.note(caseId, firm, Outcome.BEGUN, clock.instant());
    var report = reports.stateOf(caseId.value());
    var people =
        vault.parties(caseId, Report.contents(report)).stream()
            .map(PartyName::of)
            .filter(name -> !name.isBlank())
            .toList();
    var isListed = isAnyListed.test(people);
    var finding =
        people.isEmpty()
            ? ConflictFinding.NOTHING_TO_COMPARE
            : isListed ? listed(report) : ConflictFinding.CLEAR;
    return switch (reports.handle(
        caseId.value(), new CheckConflict(caseId, offer, firm, finding))) {
      case Decision.Happened<ReportEvent, Refusal> _ -> {
        attempts.note(caseId, firm, Outcome.ANSWERED, clock.instant());
        yield new Checked.Found(finding, people.size());
      }
      case Decision.Refused<ReportEvent, Refusal>(var reason) -> refused(offer, firm, reason);
    };
  }

  /// A person may look at the names only if the client agrees to that.
  private ConflictFinding listed(Report report) {
    return Report.toldOf(report).wishes().mayShowNames(clock.instant())
        ? ConflictFinding.NEEDS_REVIEW
        : ConflictFinding.POSSIBLE;
  }

  private Checked refused(OfferId offer, FirmId firm, Refusal reason) {
    var caseId = offer.caseId();
    attempts.note(caseId, firm, outcome(reason), clock.instant());
    // A firm that is not asked gets no further: it must not learn whether there is such a case.
    // Who opened the names is in the audit trail already.
    if (reason != Refusal.NOT_ASKED && reason != Refusal.NAMES_OPENED_BEFORE) {
      reports.handle(caseId.value(), new NoteConflictRefusal(caseId, offer, firm, reason));
    }
    return new Checked.Refused(reason);
  }

  private static Outcome outcome(Refusal reason) {
    return switch (reason) {
      case CONSENT_WITHDRAWN -> Outcome.CONSENT_WITHDRAWN;
      case CHECKED_TOO_OFTEN -> Outcome.CHECKED_TOO_OFTEN;
      case NAMES_OPENED_BEFORE -> Outcome.NAMES_OPENED_BEFORE;
      default -> Outcome.NOT_ASKED;
    };
  }

  /// All calls for a case, for a coordinator.
  public List<ConflictAttempts.Attempt> attemptsFor(CaseId id) {
    return attempts.of(id);
  }
}
