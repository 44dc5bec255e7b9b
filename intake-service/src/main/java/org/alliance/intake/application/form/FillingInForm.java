package org.alliance.intake.application.form;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.campaign.Attributions;
import org.alliance.intake.application.campaign.Campaigns;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.FormPage;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;

/// Somebody fills in the public form, page by page, from any browser that has the cookie or the
/// code. Every page is saved when it is sent; reading changes nothing.
public final class FillingInForm {
  private static final int MOST_TRIES = 20;

  private final Drafts drafts;
  private final Visits visits;
  private final FormSecrets secrets;
  private final PageCheck check;
  private final SubmittingReports reports;
  private final StatusCodes codes;
  private final Attributions attributions;
  private final ClientRequests requests;
  private final FormSettings settings;
  private final Campaigns campaigns;
  private final Clock clock;

  public FillingInForm(
      Drafts drafts,
      Visits visits,
      FormSecrets secrets,
      PageCheck check,
      SubmittingReports reports,
      StatusCodes codes,
      Attributions attributions,
      ClientRequests requests,
      FormSettings settings,
      Campaigns campaigns,
      Clock clock) {
    this.drafts = drafts;
    this.visits = visits;
    this.secrets = secrets;
    this.check = check;
    this.reports = reports;
    this.codes = codes;
    this.attributions = attributions;
    this.requests = requests;
    this.settings = settings;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /// The outcome of sending one page.
  public sealed interface Saved {
    /// @param draft as it is now
    record Kept(Draft draft) implements Saved {}

    /// Nothing was saved; the page is shown again with what was written.
    ///
    /// @param errors message keys by field
    record Faulty(Draft draft, Map<String, String> errors) implements Saved {}

    /// There is no draft any more.
    record Lost() implements Saved {}
  }

  /// The outcome of sending the form.
  public sealed interface Sent {
    record Taken(Receipt receipt) implements Sent {}

    /// One answer keeps the report out.
    ///
    /// @param field which one
    record Refused(String field) implements Sent {}

    record Lost() implements Sent {}
  }

  public VisitToken begin(Optional<String> campaign) {
    var draft =
        Draft.begun(
            secrets.newId(),
            campaign.filter(code -> campaigns.find(code).isPresent()),
            clock.instant());
    drafts.keep(draft, settings.draftLasts());
    return visits.open(Visit.with(draft.id()), settings.draftLasts());
  }

  public Optional<Draft> find(VisitToken token) {
    return visits.find(token).flatMap(Visit::draft).flatMap(drafts::find);
  }

  /// What has to be corrected on a page of a draft, as message keys by field.
  public Map<String, String> errors(FormPage page, Draft draft) {
    return check.errors(
        new PostedPage(page, PostedPage.shown(page, draft.answers())), draft.answers());
  }

  /// Saves a page that was sent to go on.
  ///
  /// @param isTrapped whether a field was filled in that no person sees
  public Saved answer(VisitToken token, PostedPage posted, boolean isTrapped) {
    return saved(token, posted, check::errors, draft -> suspected(with(draft, posted), isTrapped));
  }

  /// Saves a page as far as it is filled in, to go on later or in another language. Only what is
  /// too large to be kept is refused.
  public Saved keepSoFar(VisitToken token, PostedPage posted) {
    return saved(token, posted, check::tooLarge, draft -> with(draft, posted));
  }

  /// @param errors of the page among all answers, as message keys by field
  private Saved saved(
      VisitToken token,
      PostedPage posted,
      BiFunction<PostedPage, Answers, Map<String, String>> errors,
      UnaryOperator<Draft> change) {
    var found = find(token).filter(draft -> !draft.isSent());
    if (found.isEmpty()) {
      return new Saved.Lost();
    }
    var draft = found.get();
    var wrong = errors.apply(posted, posted.over(draft.answers()));
    return wrong.isEmpty()
        ? kept(unsent(changed(token, draft, unlessSent(change))))
        : new Saved.Faulty(draft, wrong);
  }

  /// The person leaves this page out; what it said before is gone.
  public Saved skip(VisitToken token, FormPage page) {
    return kept(
        changeUnsent(
            token,
            draft -> {
              var answers = draft.answers();
              for (var question : page.questions()) {
                answers = answers.with(question, List.of());
              }
              return draft.with(FormPages.onlyAsked(answers));
            }));
  }

  public Saved removeEntry(VisitToken token, FormPage page, int place) {
    return kept(
        changeUnsent(token, draft -> draft.with(PostedPage.without(page, place, draft.answers()))));
  }

  private static Draft with(Draft draft, PostedPage posted) {
    return draft.with(FormPages.onlyAsked(posted.over(draft.answers())));
  }

  private static Draft suspected(Draft draft, boolean isTrapped) {
    return isTrapped ? draft.suspected() : draft;
  }

  private static Saved kept(Optional<Draft> changed) {
    return changed.<Saved>map(Saved.Kept::new).orElseGet(Saved.Lost::new);
  }

  /// The code of the draft, made when it is asked for first; none after it was sent.
  public Optional<SecretCode> codeOf(VisitToken token) {
    return changeUnsent(
            token, draft -> draft.code().isPresent() ? draft : draft.with(secrets.newCode()))
        .flatMap(Draft::code);
  }

  /// Opens a draft in another browser, under a new token.
  public Optional<VisitToken> resume(SecretCode code) {
    return drafts
        .idOf(code)
        .flatMap(drafts::find)
        .map(draft -> visits.open(Visit.with(draft.id()), settings.draftLasts()));
  }

  /// Deletes the draft for good.
  public void delete(VisitToken token) {
    visits.find(token).flatMap(Visit::draft).ifPresent(drafts::delete);
    visits.forget(token);
  }

  /// The browser forgets; the code still opens the draft.
  public void leave(VisitToken token) {
    visits.forget(token);
  }

  /// Sends the draft. Sent twice, it makes one report.
  ///
  /// @param language the tag of the language that the person read the form in
  public Sent send(VisitToken token, String language) {
    var found = find(token);
    if (found.isEmpty()) {
      return new Sent.Lost();
    }
    var draft = found.get();
    if (draft.receipt().isPresent()) {
      return new Sent.Taken(draft.receipt().get());
    }
    var answers = toSend(draft);
    var origin = Origin.form(draft.id(), doubts(draft)).askedIn(language);
    return switch (reports.submit(answers, origin)) {
      case Submission.Kept kept -> taken(token, draft, kept);
      case Submission.Rejected(var faults) -> new Sent.Refused(faults.getFirst().field());
      case Submission.ReferenceTaken() -> new Sent.Lost();
    };
  }

  private Sent taken(VisitToken token, Draft draft, Submission.Kept kept) {
    draft
        .campaign()
        .flatMap(campaigns::find)
        .ifPresent(campaign ->
            attributions.attribute(kept.id(), new OrganisationId(campaign.organisation())));
    if (isToBeCalled(draft.answers(), kept.report())) {
      requests.ask(kept.id(), ClientRequests.Kind.CALL);
    }
    var receipt =
        new Receipt(kept.id(), kept.number().map(number -> number.value()), codes.give(kept.id()));
    return changed(token, draft, current -> current.isSent() ? current : current.sent(receipt))
        .flatMap(Draft::receipt)
        .<Sent>map(Sent.Taken::new)
        .orElseGet(() -> new Sent.Taken(receipt));
  }

  /// Somebody who would rather tell a person is called, if they said that we may.
  private static boolean isToBeCalled(Answers answers, Report report) {
    return answers.tells(Questions.CALL_BACK)
        && Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)
            == InstructionRule.ALLOW;
  }

  private static Answers toSend(Draft draft) {
    var answers = FormPages.onlyAsked(draft.answers()).with(Questions.REFERENCE, draft.id());
    return answers.tellsAConsent() ? answers.with(Questions.CONSENT_BASIS, "form") : answers;
  }

  /// Nobody is blocked: a person looks at what a program may have sent.
  private Set<ReviewReason> doubts(Draft draft) {
    var isFast =
        Duration.between(draft.begunAt(), clock.instant()).compareTo(settings.fastest()) < 0;
    return draft.isSuspicious() || isFast ? Set.of(ReviewReason.LIKELY_AUTOMATED) : Set.of();
  }

  /// A draft that was sent takes nothing more: its answers are in the vault.
  private Optional<Draft> changeUnsent(VisitToken token, UnaryOperator<Draft> change) {
    return unsent(change(token, unlessSent(change)));
  }

  private static UnaryOperator<Draft> unlessSent(UnaryOperator<Draft> change) {
    return draft -> draft.isSent() ? draft : change.apply(draft);
  }

  private static Optional<Draft> unsent(Optional<Draft> draft) {
    return draft.filter(one -> !one.isSent());
  }

  private Optional<Draft> change(VisitToken token, UnaryOperator<Draft> change) {
    return find(token).flatMap(draft -> changed(token, draft, change));
  }

  /// Applies a change to the newest version, so that two tabs keep each other's answers.
  ///
  /// @param read the draft as this request has read it; it is read again only if another request
  ///   was quicker
  private Optional<Draft> changed(VisitToken token, Draft read, UnaryOperator<Draft> change) {
    var newest = Optional.of(read);
    for (var tries = 0; tries < MOST_TRIES && newest.isPresent(); tries++) {
      var changed = change.apply(newest.get());
      var lasts = changed.isSent() ? settings.receiptLasts() : settings.draftLasts();
      if (drafts.save(changed, lasts)) {
        visits.prolong(token, lasts);
        return Optional.of(changed);
      }
      newest = find(token);
    }
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    throw new IllegalStateException("A draft was changed by too many requests at once");
  }
}
