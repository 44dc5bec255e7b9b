package org.alliance.intake.adapter.pages.triage;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.handover.HandOverSettlement;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.linking.ComparingReports;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.application.reviewing.AskingClients;
import org.alliance.intake.application.reviewing.LookingAgain;
import org.alliance.intake.application.reviewing.Provisions;
import org.alliance.intake.application.reviewing.ReadingQueue;
import org.alliance.intake.application.reviewing.ReviewOutcome;
import org.alliance.intake.application.reviewing.ReviewingReports;
import org.alliance.intake.application.reviewing.SecondLooks.Verdict;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.application.status.ClientQuestion;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of one report, and what a person in triage does with it.
@Controller
final class TriageReportController {
  private static final String QUEUE = "/triage";

  private final ReviewingReports reviewing;
  private final LookingAgain looking;
  private final ReadingQueue queue;
  private final Provisions provisions;
  private final AskingClients asking;
  private final SuggestingOrganisations organisations;
  private final HandingReportsOver handing;
  private final ComparingReports comparing;

  TriageReportController(
      ReviewingReports reviewing,
      LookingAgain looking,
      ReadingQueue queue,
      Provisions provisions,
      AskingClients asking,
      SuggestingOrganisations organisations,
      HandingReportsOver handing,
      ComparingReports comparing) {
    this.reviewing = reviewing;
    this.looking = looking;
    this.queue = queue;
    this.provisions = provisions;
    this.asking = asking;
    this.organisations = organisations;
    this.handing = handing;
    this.comparing = comparing;
  }

  /// A fault of the form that was sent.
  ///
  /// @param field that the fault belongs to; empty if it belongs to none
  /// @param key of the message
  private record Fault(HttpStatus status, Optional<String> field, String key) {}

  @GetMapping("/triage/{case}")
  ModelAndView show(@PathVariable("case") String id) {
    return page(known(id), Optional.empty(), List.of());
  }

  /// @param button what to do: `claim`, `release`, `accept`, `decline`, `more`, `ask`, `agree` or
  ///   `disagree`
  @PostMapping("/triage/{case}")
  Object act(
      @PathVariable("case") String written,
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String partner,
      @RequestParam(defaultValue = "") List<String> reasons,
      @RequestParam(defaultValue = "") List<String> questions) {
    var id = known(written);
    var by = TriageQueueController.reader();
    var here = QUEUE + "/" + id.value();
    return switch (button) {
      case "claim" -> answer(id, reviewing.claim(id, by), here + "?done=triage-claimed", reasons);
      case "release" ->
          answer(id, reviewing.release(id, by), QUEUE + "?done=triage-released", reasons);
      case "accept" ->
          answer(
              id,
              reviewing.accept(id, by, UsState.find(state)),
              QUEUE + "?done=triage-accepted",
              reasons);
      case "decline" -> decline(id, by, partner, reasons);
      case "more" ->
          answer(id, reviewing.askForMore(id, by), QUEUE + "?done=triage-asked", reasons);
      case "ask" ->
          answer(
              id,
              asking.ask(id, by, codes(ClientQuestion.class, questions)),
              QUEUE + "?done=triage-question",
              reasons);
      case "agree" -> looked(id, by, Verdict.AGREED);
      case "disagree" -> looked(id, by, Verdict.DISAGREED);
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private static <T extends Enum<T> & Coded> List<T> codes(Class<T> type, List<String> written) {
    return written.stream().flatMap(code -> Coded.find(type, code).stream()).distinct().toList();
  }

  /// Declines, and offers the report to an organisation if one is chosen.
  private Object decline(CaseId id, StaffId by, String partner, List<String> reasons) {
    var outcome = reviewing.decline(id, by, codes(DeclineReason.class, reasons));
    if (!outcome.equals(new ReviewOutcome.Done()) || partner.isBlank()) {
      return answer(id, outcome, QUEUE + "?done=triage-declined", reasons);
    }
    return switch (handing.offer(id, organisation(partner))) {
      case Decision.Happened<ReportEvent, Refusal> _ ->
          redirect(QUEUE + "?done=triage-declined-offered");
      case Decision.Refused<ReportEvent, Refusal> _ ->
          redirect(QUEUE + "/" + id.value() + "?done=triage-declined-not-offered");
    };
  }

  private static OrganisationId organisation(String written) {
    try {
      return new OrganisationId(written);
    } catch (IllegalArgumentException noId) {
      throw ApiProblem.badRequest("bad-value", "Choose a partner from the list on the page.");
    }
  }

  private Object looked(CaseId id, StaffId by, Verdict verdict) {
    return looking.look(by, id, verdict)
        ? redirect(QUEUE + "/second-looks?done=second-look-" + verdict.code())
        : refused(id, "no-look", List.of());
  }

  private Object answer(CaseId id, ReviewOutcome outcome, String next, List<String> reasons) {
    return switch (outcome) {
      case ReviewOutcome.Done() -> redirect(next);
      case ReviewOutcome.NotHeld() -> refused(id, "not-held", reasons);
      case ReviewOutcome.ContactForbidden() -> refused(id, "contact-forbidden", reasons);
      case ReviewOutcome.NothingAsked() ->
          refused(id, "questions", "triage.ask.questions.missing", reasons);
      case ReviewOutcome.Refused(var reason) -> refused(id, reason, reasons);
    };
  }

  private ModelAndView refused(CaseId id, Refusal reason, List<String> reasons) {
    return switch (reason) {
      case STATE_MISSING -> refused(id, "state", "triage.accept.state.missing", reasons);
      case REASON_MISSING -> refused(id, "reasons", "triage.decline.reasons.missing", reasons);
      case NO_SUCH_REPORT -> throw ApiProblem.notFound("report");
      case ALREADY_DECIDED, NOT_DECLINED, PARTNERS_NOT_ALLOWED, HAND_OVER_UNDER_WAY, LIKELY_SAME ->
          refused(id, reason.code(), reasons);
      case ID_TAKEN,
          TOO_MANY_AMENDMENTS,
          NOT_WITHDRAWN,
          NO_CALLS,
          WITHDRAWAL_ENDED,
          ERASED,
          ON_HOLD,
          NOT_ON_HOLD,
          LIFT_NOT_ASKED,
          ERASURE_NOT_ASKED,
          SAME_PERSON,
          NO_SUCH_CONSENT,
          FIRMS_NOT_ALLOWED,
          NOT_ASKED,
          CONSENT_WITHDRAWN,
          CHECKED_TOO_OFTEN,
          NAMES_NOT_ALLOWED,
          NO_REVIEW_DUE,
          NAMES_OPENED_BEFORE,
          ANSWER_TIME_OVER,
          WALLED,
          NOT_THE_OPENER,
          NO_LINK,
          OTHER_CANNOT_GO_ON,
          NO_HAND_OVER ->
          throw ApiProblem.ourFault();
    };
  }

  private ModelAndView refused(CaseId id, String why, List<String> reasons) {
    return page(
        id,
        Optional.of(new Fault(HttpStatus.CONFLICT, Optional.empty(), "triage.refused." + why)),
        reasons);
  }

  private ModelAndView refused(CaseId id, String field, String key, List<String> reasons) {
    return page(
        id,
        Optional.of(new Fault(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(field), key)),
        reasons);
  }

  private ModelAndView page(CaseId id, Optional<Fault> fault, List<String> reasons) {
    var report = reviewing.find(id);
    if (report instanceof Report.Absent) {
      throw ApiProblem.notFound("report");
    }
    var reader = TriageQueueController.reader();
    var model = new HashMap<String, Object>(told(id, report));
    model.put("same", comparing.linksOf(id).stream().map(PairView.Line::of).toList());
    model.put("held", QueueLine.Held.of(reviewing.holder(id), reader));
    model.put("isOpen", report instanceof Report.NeedsReview);
    model.put("isWaiting", queue.isWaiting(id));
    model.put("handOver", HandOverView.of(id, report, handing));
    model.put("settlements", List.of(HandOverSettlement.values()));
    model.put("isForSecondLook", looking.isWaiting(reader, id, report));
    model.put("checklist", ElementChecklist.of(provisions, Report.incidentOf(report)));
    model.put("states", TriageQueueController.states());
    model.put("declineCodes", Stream.of(DeclineReason.values()).map(Coded::code).toList());
    var errors =
        fault
            .flatMap(found -> found.field().map(field -> Map.of(field, found.key())))
            .orElse(Map.of());
    model.put(
        "named", organisations.forReport(report).named().stream().map(Organisation::name).toList());
    model.put("asked", asking.asked(id));
    model.put("questionCodes", Stream.of(ClientQuestion.values()).map(Coded::code).toList());
    model.put("askForm", new Form("triage.ask", Map.of(), errors));
    model.put("acceptForm", new Form("triage.accept", Map.of(), errors));
    model.put("declineForm", new Form("triage.decline", Map.of("reasons", reasons), errors));
    model.put("refused", fault.filter(found -> found.field().isEmpty()).map(Fault::key).orElse(""));
    return new ModelAndView(
        "intake/triage-report", model, fault.map(Fault::status).orElse(HttpStatus.OK));
  }

  private static Map<String, Object> told(CaseId id, Report report) {
    var told = Report.toldOf(report);
    var incident = told.incident();
    return Map.ofEntries(
        Map.entry("id", id.value()),
        Map.entry("number", QueueLine.numberOf(id, report)),
        Map.entry("status", Report.statusOf(report)),
        Map.entry("urgency", incident.urgency()),
        Map.entry("channel", incident.channel()),
        Map.entry("received", told.receivedAt()),
        Map.entry("why", reasons(report)),
        Map.entry("rules", ReportSections.rules(incident)),
        Map.entry("doubts", ReportSections.doubts(told)),
        Map.entry("facts", ReportSections.facts(told)),
        Map.entry("notes", incident.notes()),
        Map.entry("amendments", ReportSections.amendments(told)),
        Map.entry("consents", ReportSections.consents(told.wishes())),
        Map.entry("instructions", ReportSections.instructions(told.wishes())),
        Map.entry("hasPlace", incident.place().state().isPresent()));
  }

  private static List<? extends Coded> reasons(Report report) {
    return switch (report) {
      case Report.NeedsReview(_, var reasons) -> reasons;
      case Report.Declined(_, var reasons) -> reasons;
      case Report.Absent _,
          Report.Received _,
          Report.Accepted _,
          Report.Withdrawn _,
          Report.Linked _ ->
          List.of();
    };
  }

  private static CaseId known(String written) {
    try {
      return new CaseId(written);
    } catch (IllegalArgumentException notAnId) {
      throw ApiProblem.notFound("report");
    }
  }

  private static ResponseEntity<Void> redirect(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
