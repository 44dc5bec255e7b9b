package org.alliance.intake.application.clientfile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.AccessTable;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.access.Verdict;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.OpenNames;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// Opens one part of a client's file. The audit entry is written before anything is read from the
/// vault: without an entry nothing opens.
public final class OpeningFiles {
  /// In characters.
  public static final int LONGEST_REASON = 500;

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final StatusCodes codes;
  private final ReviewHolders holders;
  private final AssignmentView view;
  private final AuditTrail trail;
  private final ReasonSeal seal;
  private final FileContents contents;
  private final Clock clock;

  public OpeningFiles(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      StatusCodes codes,
      ReviewHolders holders,
      AssignmentView view,
      AuditTrail trail,
      ReasonSeal seal,
      FileContents contents,
      Clock clock) {
    this.reports = reports;
    this.codes = codes;
    this.holders = holders;
    this.view = view;
    this.trail = trail;
    this.seal = seal;
    this.contents = contents;
    this.clock = clock;
  }

  /// @param purpose empty if none was chosen
  /// @param reason in words; needed for [Purpose#OTHER] and for break-glass
  /// @param code the status code that the client told, if any
  public record Request(
      CaseId id,
      FilePart part,
      Optional<Purpose> purpose,
      String reason,
      Optional<SecretCode> code) {}

  public sealed interface Answer {
    record Opened(List<Passage> passages, boolean byBreakGlass) implements Answer {}

    record Refused(AccessRefusal reason) implements Answer {}
  }

  /// Opens the names of a case to one person of a firm that is asked, whose conflict check needs a
  /// person. They open once an offer, and only with the client's consent to that.
  public Answer openNames(OfferId offer, Opener opener) {
    var id = offer.caseId();
    var request =
        new Request(
            id, FilePart.PARTIES, Optional.of(Purpose.CONFLICT_CHECK), "", Optional.empty());
    var report = reports.stateOf(id.value());
    var decided =
        opener.readers().contains(Reader.FIRM)
            ? new Decided(Reader.FIRM, verdict(request, opener, Reader.FIRM, report, true))
            : new Decided(
                opener.readers().stream().min(Comparator.naturalOrder()).orElse(Reader.OVERSIGHT),
                new Verdict.Refused(AccessRefusal.ROLE_NEVER));
    var refusal =
        decided.verdict() instanceof Verdict.Refused(var reason)
            ? Optional.of(reason)
            : taken(offer, opener);
    if (refusal.isPresent()) {
      trail.append(fact(request, opener, decided, AuditFact.REFUSED, refusal.get().code()));
      return new Answer.Refused(refusal.get());
    }
    trail.append(fact(request, opener, decided, AuditFact.OPENED, ""));
    return new Answer.Opened(List.of(contents.names(id, report)), false);
  }

  /// Takes the one opening before anything is read, so that two requests at once open once.
  private Optional<AccessRefusal> taken(OfferId offer, Opener opener) {
    var command =
        new OpenNames(
            offer.caseId(),
            offer,
            opener.firm().orElseThrow().firm(),
            opener.staffId(),
            clock.instant());
    return reports.handle(offer.caseId().value(), command)
            instanceof Decision.Refused<ReportEvent, Refusal>(var reason)
        ? Optional.of(
            switch (reason) {
              case NAMES_NOT_ALLOWED -> AccessRefusal.NAME_CONSENT_MISSING;
              case NO_REVIEW_DUE -> AccessRefusal.NO_REVIEW_DUE;
              case NAMES_OPENED_BEFORE -> AccessRefusal.NAMES_OPENED_BEFORE;
              case ANSWER_TIME_OVER -> AccessRefusal.ANSWER_TIME_OVER;
              case CONSENT_WITHDRAWN -> AccessRefusal.CONSENT_WITHDRAWN;
              default -> AccessRefusal.NOT_ASSIGNED;
            })
        : Optional.empty();
  }

  public Answer open(Request request, Opener opener) {
    var report = reports.stateOf(request.id().value());
    var decided = decide(request, opener, report);
    return switch (checked(request, decided.verdict())) {
      case Verdict.Refused(var reason) -> {
        trail.append(fact(request, opener, decided, AuditFact.REFUSED, reason.code()));
        yield new Answer.Refused(reason);
      }
      case Verdict.Allowed _, Verdict.BreakGlass _ -> {
        trail.append(fact(request, opener, decided, AuditFact.OPENED, ""));
        yield new Answer.Opened(
            contents.read(request.id(), report, request.part()),
            decided.verdict() instanceof Verdict.BreakGlass);
      }
    };
  }

  /// The table's answer for a reader who opens nothing: what the page offers. It is not audited.
  public Verdict preview(CaseId id, FilePart part, Opener opener) {
    var request = new Request(id, part, Optional.of(Purpose.CALL_CLIENT), "", Optional.empty());
    return decide(request, opener, reports.stateOf(id.value())).verdict();
  }

  private record Decided(Reader reader, Verdict verdict) {}

  /// Somebody with several roles opens by the one that needs no glass to be broken.
  private Decided decide(Request request, Opener opener, Report report) {
    return opener.readers().stream()
        .sorted()
        .map(reader -> new Decided(reader, verdict(request, opener, reader, report, false)))
        .min(Comparator.comparingInt(decided -> rank(decided.verdict())))
        .orElseGet(
            () -> new Decided(Reader.OVERSIGHT, new Verdict.Refused(AccessRefusal.ROLE_NEVER)));
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allowed _ -> 0;
      case Verdict.BreakGlass _ -> 1;
      case Verdict.Refused _ -> 2;
    };
  }

  /// @param ofCheck whether the firm's conflict check asks for the names
  private Verdict verdict(
      Request request, Opener opener, Reader reader, Report report, boolean ofCheck) {
    var relations = new Relations(codes, holders, clock.instant(), ofCheck);
    var situation = relations.situation(request, opener, reader, report);
    var verdict = AccessTable.verdict(request.part(), situation);
    return reader == Reader.FIRM && verdict.equals(Verdict.ALLOWED) && !view.isCurrent(request.id())
        ? new Verdict.Refused(AccessRefusal.ASSIGNMENTS_UNCERTAIN)
        : verdict;
  }

  private static Verdict checked(Request request, Verdict verdict) {
    if (verdict instanceof Verdict.Refused) {
      return verdict;
    }
    if (request.purpose().isEmpty()) {
      return new Verdict.Refused(AccessRefusal.PURPOSE_MISSING);
    }
    var needsReason =
        verdict instanceof Verdict.BreakGlass || request.purpose().get() == Purpose.OTHER;
    return needsReason && request.reason().isBlank()
        ? new Verdict.Refused(AccessRefusal.REASON_MISSING)
        : verdict;
  }

  private AuditFact fact(
      Request request, Opener opener, Decided decided, String act, String outcome) {
    return new AuditFact(
        now(),
        act,
        opener.staffId(),
        decided.reader().code(),
        opener.place(),
        request.id().value(),
        request.part().code(),
        request.purpose().map(Purpose::code).orElse(""),
        outcome,
        decided.verdict() instanceof Verdict.BreakGlass,
        0,
        seal.seal(shortened(request.reason()), request.id()));
  }

  private static String shortened(String reason) {
    var plain = reason.strip();
    return plain.substring(
        0,
        plain.offsetByCodePoints(
            0, Math.min(LONGEST_REASON, plain.codePointCount(0, plain.length()))));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
