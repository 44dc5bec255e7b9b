package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.partners.HandOverNews;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.application.status.AnsweringQuestions;
import org.alliance.intake.application.status.ClientQuestion;
import org.alliance.intake.application.status.ConfirmingServices;
import org.alliance.intake.application.status.ReadingStatus;
import org.alliance.intake.application.status.ReadingStatus.Act;
import org.alliance.intake.application.status.ReadingStatus.Opened;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.view.SuggestedView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The status page. A code opens it, right or wrong codes are answered after the same time, and the
/// code never stands in an address.
@Controller
final class StatusController {
  private static final Map<String, Act> STOPS =
      Map.of(
          "stop-firms", new Act.Stop(ConsentRecipient.LAW_FIRMS),
          "stop-names", new Act.Stop(ConsentRecipient.ASKED_FIRMS),
          "stop-providers", new Act.Stop(ConsentRecipient.SERVICE_PROVIDERS),
          "stop-partners", new Act.Stop(ConsentRecipient.PARTNERS),
          "stop-contact", new Act.StopContact(),
          "stop-all", new Act.StopAll(),
          "end-all", new Act.EndAll());

  private final ReadingStatus status;
  private final SuggestingOrganisations organisations;
  private final HandingReportsOver handing;
  private final FormSettings settings;
  private final AnsweringQuestions questions;
  private final ConfirmingServices services;
  private final AnswerTime time;
  private final PublicPages pages;

  StatusController(
      ReadingStatus status,
      SuggestingOrganisations organisations,
      AnsweringQuestions questions,
      HandingReportsOver handing,
      FormSettings settings,
      ConfirmingServices services,
      AnswerTime time,
      PublicPages pages) {
    this.status = status;
    this.organisations = organisations;
    this.questions = questions;
    this.handing = handing;
    this.settings = settings;
    this.services = services;
    this.time = time;
    this.pages = pages;
  }

  @GetMapping("/{tag}/status")
  ModelAndView show(@PathVariable String tag, HttpServletRequest request) {
    pages.language(tag);
    return VisitCookie.of(request)
        .flatMap(status::opened)
        .map(opened -> pages.page("status", model(tag, opened, Optional.empty())))
        .orElseGet(() -> codeForm(tag, HttpStatus.OK, Optional.empty()));
  }

  /// The answer as a letter, for a report that is declined. The status has to be open.
  @GetMapping("/{tag}/letter")
  Object letter(@PathVariable String tag, HttpServletRequest request) {
    pages.language(tag);
    return VisitCookie.of(request)
        .flatMap(status::opened)
        .map(Opened::report)
        .filter(StatusWords::isDeclined)
        .<Object>map(report -> pages.page("letter", letter(tag, report)))
        .orElseGet(() -> PublicPages.redirect(path(tag)));
  }

  private Map<String, Object> letter(String tag, Report report) {
    var told = Report.toldOf(report);
    return Map.of(
        "news", HandOverNews.of(report),
        "partner", handing.nameOf(told.handOver().takenBy().or(told.handOver()::offeredTo)),
        "number", told.number().map(CaseNumber::value).orElse(""),
        "suggested", SuggestedView.of(organisations.forReport(report)),
        "back", path(tag),
        "languages", List.of());
  }

  @PostMapping("/{tag}/status")
  Object post(
      @PathVariable String tag,
      @RequestParam(name = "do", defaultValue = "open") String button,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request) {
    pages.language(tag);
    return switch (button) {
      case "open" -> open(tag, code, request);
      case "answer" -> answer(tag, question, answer, request);
      default -> act(tag, button, request);
    };
  }

  /// What was written and not taken.
  private record Unanswered(String question, String answer, String error) {}

  /// Answers a question of triage. What was written stays on the page if it is refused.
  private Object answer(String tag, String code, String text, HttpServletRequest request) {
    var opened = VisitCookie.of(request).flatMap(status::opened);
    var question = Coded.find(ClientQuestion.class, code);
    if (opened.isEmpty() || question.isEmpty()) {
      return PublicPages.redirect(path(tag));
    }
    return switch (questions.answer(opened.get().id(), question.get(), text)) {
      case TAKEN -> PublicPages.redirect(path(tag) + "?done=answer-sent");
      case NOT_ASKED -> PublicPages.redirect(path(tag));
      case BLANK -> unanswered(tag, opened.get(), new Unanswered(code, "", "missing"));
      case TOO_LONG -> unanswered(tag, opened.get(), new Unanswered(code, text, "too-long"));
    };
  }

  private ModelAndView unanswered(String tag, Opened opened, Unanswered wrong) {
    return pages.page(
        "status", HttpStatus.UNPROCESSABLE_CONTENT, model(tag, opened, Optional.of(wrong)));
  }

  private Object open(String tag, String written, HttpServletRequest request) {
    return time.fixed(() -> {
      var code = SecretCode.read(written);
      if (code.isEmpty()) {
        return codeForm(tag, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("status.mistyped"));
      }
      return status
          .open(code.get(), VisitCookie.of(request), settings.draftLasts())
          .<Object>map(token -> PublicPages.redirect(path(tag), Optional.of(token)))
          .orElseGet(
              () -> codeForm(tag, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("status.wrong")));
    });
  }

  private Object act(String tag, String button, HttpServletRequest request) {
    var token = VisitCookie.of(request);
    var opened = token.flatMap(status::opened);
    if (opened.isEmpty()) {
      return PublicPages.redirect(path(tag));
    }
    var id = opened.get().id();
    return switch (button) {
      case "close" ->
          status.close(token.orElseThrow(), settings.draftLasts())
              ? PublicPages.redirect(path(tag))
              : PublicPages.redirectAndForget(path(tag));
      case "call" -> {
        status.act(id, new Act.AskForCall());
        yield PublicPages.redirect(path(tag) + "?done=call-noted");
      }
      case "person" -> {
        status.act(id, new Act.AskForPerson());
        yield PublicPages.redirect(path(tag) + "?done=person-asked");
      }
      default -> {
        var stop = STOPS.get(button);
        if (stop != null) {
          status.act(id, stop);
        }
        yield PublicPages.redirect(path(tag) + (stop == null ? "" : "?done=changed"));
      }
    };
  }

  private ModelAndView codeForm(String tag, HttpStatus answer, Optional<String> error) {
    return pages.page(
        "status-code", answer, Map.of("form", PublicPages.codeForm("status", error), "tag", tag));
  }

  /// @param error the end of a message key; empty for none
  record QuestionForm(String code, String answer, String error) {}

  private List<QuestionForm> questions(Opened opened, Optional<Unanswered> wrong) {
    return questions.open(opened.id(), opened.report()).stream()
        .map(Coded::code)
        .map(code ->
            wrong
                .filter(one -> one.question().equals(code))
                .map(one -> new QuestionForm(code, one.answer(), one.error()))
                .orElseGet(() -> new QuestionForm(code, "", "")))
        .toList();
  }

  private Map<String, Object> model(String tag, Opened opened, Optional<Unanswered> wrong) {
    var report = opened.report();
    var model = new HashMap<String, Object>();
    model.put("tag", tag);
    model.put("next", StatusWords.status(report));
    model.put("contact", StatusWords.contact(report));
    model.put("ways", status.planOf(opened).map(StatusWords::ways).orElse(List.of()));
    var plan =
        status
            .planToChange(opened)
            .map(one -> StatusPlanView.of(tag, one, report, pages.words(tag)));
    model.putAll(StatusPlanView.onStatus(plan));
    model.put("language", spoken(report));
    model.put("consents", StatusWords.consents(report));
    model.put("stops", stops(report));
    model.put("isCallAsked", opened.isCallAsked());
    model.put("questions", questions(opened, wrong));
    model.put("services", services.links(opened.id(), report));
    model.put("mayCall", StatusWords.mayContact(report));
    model.put("mayEnd", report instanceof Report.Withdrawn && !StatusWords.isEnded(report));
    model.put("isDeclined", StatusWords.isDeclined(report));
    if (StatusWords.isDeclined(report)) {
      model.put("suggested", SuggestedView.of(organisations.forReport(report)));
    }
    return model;
  }

  /// What is allowed now and can be stopped, as ends of message keys.
  private static List<String> stops(Report report) {
    if (report instanceof Report.Withdrawn) {
      return List.of();
    }
    var wishes = Report.toldOf(report).wishes();
    return List.of(
            "stop-firms",
            "stop-names",
            "stop-providers",
            "stop-partners",
            "stop-contact",
            "stop-all")
        .stream()
        .filter(stop ->
            switch (STOPS.get(stop)) {
              case Act.Stop(var recipient) -> wishes.consentTo(recipient).isGiven();
              case Act.StopContact() -> StatusWords.mayContact(report);
              case null, default -> true;
            })
        .toList();
  }

  private static String spoken(Report report) {
    return Report.incidentOf(report).speaks().stream()
        .map(LanguageTag::value)
        .map(SuggestedView::languageName)
        .collect(Collectors.joining(", "));
  }

  private static String path(String tag) {
    return "/" + tag + "/status";
  }
}
