package org.alliance.intake.application.desk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.FormSecrets;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.PageCheck;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Questions;

/// A worker of a hotline writes down what a caller tells, or copies a paper form. The draft belongs
/// to the worker's organisation: a colleague can go on, anybody else finds nothing.
public final class TakingCalls {
  private static final int MOST_DRAFTS = 50;

  private final Drafts drafts;
  private final FormSecrets secrets;
  private final PageCheck check;
  private final SubmittingReports reports;
  private final StatusCodes codes;
  private final FormSettings settings;
  private final Clock clock;

  public TakingCalls(
      Drafts drafts,
      FormSecrets secrets,
      PageCheck check,
      SubmittingReports reports,
      StatusCodes codes,
      FormSettings settings,
      Clock clock) {
    this.drafts = drafts;
    this.secrets = secrets;
    this.check = check;
    this.reports = reports;
    this.codes = codes;
    this.settings = settings;
    this.clock = clock;
  }

  /// The outcome of saving or sending.
  public sealed interface Outcome {
    record Kept(Draft draft) implements Outcome {}

    /// It was sent, now or before.
    record Taken(Receipt receipt) implements Outcome {}

    /// It is saved and cannot be sent as it is.
    ///
    /// @param errors message keys by field
    record Faulty(Draft draft, Map<String, String> errors) implements Outcome {}

    /// Somebody else has changed the draft since this browser read it. Nothing was saved.
    ///
    /// @param draft as it is now
    record Changed(Draft draft) implements Outcome {}

    /// There is no such draft for this desk.
    record Lost() implements Outcome {}
  }

  /// @param language the tag of the caller's language; empty for English only
  /// @return the id of the draft
  public String begin(Staff staff, String language) {
    var draft =
        Draft.begunAt(
            new Draft.Desk(staff.owner(), language, false), secrets.newId(), clock.instant());
    drafts.keep(draft, settings.draftLasts());
    return draft.id();
  }

  public Optional<Draft> find(Staff staff, String id) {
    return drafts
        .find(id)
        .filter(
            draft -> draft.desk().filter(desk -> desk.owner().equals(staff.owner())).isPresent());
  }

  /// The drafts of the worker's desk that were not sent, those changed last first.
  public List<Draft> unfinished(Staff staff) {
    return drafts.ofDesk(staff.owner(), MOST_DRAFTS).stream()
        .filter(draft -> !draft.isSent())
        .toList();
  }

  /// Keeps what was written, right or wrong.
  public Outcome save(Staff staff, String id, DeskEntry entry) {
    var found = find(staff, id);
    if (found.isEmpty()) {
      return new Outcome.Lost();
    }
    var draft = found.get();
    if (draft.receipt().isPresent()) {
      return new Outcome.Taken(draft.receipt().get());
    }
    var desk = new Draft.Desk(staff.owner(), entry.language(), entry.isFromPaper());
    var isNewest = draft.version() == entry.version();
    if (isNewest && drafts.save(draft.with(entry.answers(), desk), settings.draftLasts())) {
      return find(staff, id).<Outcome>map(Outcome.Kept::new).orElseGet(Outcome.Lost::new);
    }
    return find(staff, id).<Outcome>map(Outcome.Changed::new).orElseGet(Outcome.Lost::new);
  }

  /// Saves and sends. The draft names the report, so that sending twice makes one.
  public Outcome send(Staff staff, String id, DeskEntry entry) {
    var saved = save(staff, id, entry);
    if (!(saved instanceof Outcome.Kept(var draft))) {
      return saved;
    }
    var answers = FormPages.onlyAsked(draft.answers());
    var errors = errors(entry, answers);
    if (!errors.isEmpty()) {
      return new Outcome.Faulty(draft, errors);
    }
    var origin =
        Origin.staff(
                IntakeChannel.HOTLINE_DESK, staff.organisation(), draft.id(), "desk-" + draft.id())
            .askedIn(entry.language());
    return switch (reports.submit(withBasis(answers, entry.isFromPaper()), origin)) {
      case Submission.Kept kept -> taken(draft, kept);
      case Submission.Rejected(var faults) ->
          new Outcome.Faulty(draft, Map.of(faults.getFirst().field(), "report.error.not-sent"));
      case Submission.ReferenceTaken() -> new Outcome.Changed(draft);
    };
  }

  private Map<String, String> errors(DeskEntry entry, Answers answers) {
    var errors = new LinkedHashMap<String, String>();
    FormPages.asked(answers)
        .forEach(page -> errors.putAll(check.errors(entry.posted(page), answers)));
    return errors;
  }

  private static Answers withBasis(Answers answers, boolean isFromPaper) {
    return answers.tellsAConsent()
        ? answers.with(Questions.CONSENT_BASIS, isFromPaper ? "written" : "spoken")
        : answers;
  }

  private Outcome taken(Draft draft, Submission.Kept kept) {
    var receipt =
        new Receipt(kept.id(), kept.number().map(number -> number.value()), codes.give(kept.id()));
    // A second press of the button may have been faster: its code is replaced and opens nothing.
    drafts
        .find(draft.id())
        .ifPresent(current -> drafts.save(current.sent(receipt), settings.receiptLasts()));
    return new Outcome.Taken(receipt);
  }

  /// Deletes the draft for good.
  public void delete(Staff staff, String id) {
    find(staff, id).ifPresent(draft -> drafts.delete(draft.id()));
  }
}
