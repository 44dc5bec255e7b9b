package org.alliance.intake.adapter.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.desk.ConfirmingPlans;
import org.alliance.intake.application.desk.HelpingCallers;
import org.alliance.intake.application.desk.HelpingCallers.Client;
import org.alliance.intake.application.plan.KeptPlan.Way;
import org.alliance.intake.application.plan.KeptPlan.Wisher;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A client who called, or is called. Everything on the page acts at once.
@Controller
final class CallerController {
  private final HelpingCallers callers;
  private final ConfirmingPlans plans;
  private final DeskPages pages;

  CallerController(HelpingCallers callers, ConfirmingPlans plans, DeskPages pages) {
    this.callers = callers;
    this.plans = plans;
    this.pages = pages;
  }

  /// What the client said on a subject.
  public record WishView(InstructionSubject subject, InstructionRule rule) {}

  /// A looser plan that waits for the client's word.
  ///
  /// @param who `client` or `sender`
  /// @param parts what is wished, by the question
  public record PlanWishView(String who, List<Map.Entry<String, String>> parts) {}

  @GetMapping("/desk/callers/{id}")
  ModelAndView show(@PathVariable CaseId id) {
    return callers
        .client(DeskPages.staff(), id)
        .map(this::view)
        .orElseThrow(() -> ApiProblem.notFound("report"));
  }

  @PostMapping("/desk/callers/{id}")
  Object act(
      @PathVariable CaseId id,
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String wisher,
      @RequestParam(defaultValue = "") String way) {
    var staff = DeskPages.staff();
    return switch (button) {
      case "withdraw" ->
          done(id, "withdrawn", callers.withdraw(staff, id, code(WithdrawalReason.class, reason)));
      case "withdrawal-confirmed" -> done(id, "ended", callers.confirmWithdrawal(staff, id));
      case "undo" -> done(id, "undone", callers.undoWithdrawal(staff, id));
      case "consent" ->
          done(
              id,
              "consent",
              callers.withdrawConsent(staff, id, code(ConsentRecipient.class, recipient)));
      case "agree" ->
          done(
              id,
              "agreed",
              callers.giveConsent(staff, id, code(ConsentRecipient.class, recipient)));
      case "instruct" ->
          done(
              id,
              "instruction",
              callers.instruct(
                  staff,
                  id,
                  code(InstructionSubject.class, subject),
                  code(InstructionRule.class, rule)));
      case "plan-confirmed", "plan-dropped" ->
          answered(
              id,
              button,
              plans.answer(
                  staff,
                  id,
                  seen,
                  code(Wisher.class, wisher),
                  code(Way.class, way),
                  button.equals("plan-confirmed")));
      case "code" -> newCode(staff, id);
      case "called" -> {
        if (!callers.called(staff, id)) {
          throw ApiProblem.notFound("report");
        }
        yield DeskPages.redirect(path(id, "called"));
      }
      default -> DeskPages.redirect("/desk/callers/" + id);
    };
  }

  private Object newCode(Staff staff, CaseId id) {
    return callers
        .newCode(staff, id)
        .<Object>map(draft -> DeskPages.redirect("/desk/report/" + draft + "/sent"))
        .orElseThrow(() -> ApiProblem.notFound("report"));
  }

  private static Object done(
      CaseId id, String news, Optional<Decision<ReportEvent, Refusal>> decision) {
    return switch (decision.orElseThrow(() -> ApiProblem.notFound("report"))) {
      case Decision.Happened<ReportEvent, Refusal> _ -> DeskPages.redirect(path(id, news));
      case Decision.Refused<ReportEvent, Refusal> _ ->
          throw ApiProblem.conflict(
              "not-recorded", "This cannot be recorded now. Open the caller's page again.");
    };
  }

  private static Object answered(
      CaseId id, String button, Optional<ConfirmingPlans.Outcome> outcome) {
    return switch (outcome.orElseThrow(() -> ApiProblem.notFound("report"))) {
      case RECORDED -> DeskPages.redirect(path(id, button));
      case CHANGED_MEANWHILE ->
          throw ApiProblem.conflict(
              "plan-changed",
              "The plan or the wish has changed. Open the caller's page again, and ask about what it shows now.");
      case NO_CALLS ->
          throw ApiProblem.conflict(
              "no-calls",
              "The plan lets nobody call. Wait until the client gets in touch, and choose that then.");
      case NOT_ALLOWED ->
          throw new ApiProblem(
              403,
              "not-yours-to-allow",
              "Only a coordinator, or the organization that sent the report, can record this. Tell a coordinator.");
    };
  }

  private static <T extends Enum<T> & Coded> T code(Class<T> type, String written) {
    return Coded.find(type, written)
        .orElseThrow(() ->
            ApiProblem.badRequest(
                "unknown-code", "Choose one of these: " + Coded.codes(type) + "."));
  }

  private static String path(CaseId id, String news) {
    return "/desk/callers/" + id + "?done=desk-" + news;
  }

  private ModelAndView view(Client client) {
    var report = client.report();
    var wishes = Report.toldOf(report).wishes();
    var model = new HashMap<String, Object>();
    model.put("id", client.id().value());
    model.put("number", client.number().map(CaseNumber::value).orElse(""));
    model.put("status", "desk.status." + Report.statusOf(report).code());
    model.put("isWithdrawn", report instanceof Report.Withdrawn);
    model.put("isEnded", report instanceof Report.Withdrawn stopped && stopped.end().isPresent());
    model.put("isToConfirm", client.isToConfirm());
    model.put("mayCall", client.callTime() != CallTime.NO_CALLS);
    model.put("languages", DeskPages.names(Report.incidentOf(report).speaks()));
    model.put("since", client.since());
    model.put("callTime", client.callTime());
    model.put("tone", DeskController.tone(client.callTime()));
    model.put("plan", plan(client));
    model.put("planWishes", client.isPlanToConfirm() ? planWishes(client) : List.of());
    model.put("seen", client.file().seen());
    model.put(
        "consents",
        Wishes.RECIPIENTS.stream().filter(one -> wishes.consentTo(one).isGiven()).toList());
    model.put(
        "agreeable",
        client.mayLoosen()
            ? Wishes.RECIPIENTS.stream()
                .filter(one -> !wishes.consentTo(one).isGiven() && wishes.canAgreeTo(one))
                .toList()
            : List.of());
    model.put(
        "wishes",
        Wishes.SUBJECTS.stream()
            .map(subject -> new WishView(subject, wishes.ruleOn(subject)))
            .toList());
    model.put("subjects", Wishes.SUBJECTS);
    model.put("reasons", WithdrawalReason.values());
    model.put(
        "rules",
        Stream.of(InstructionRule.values())
            .filter(rule -> client.mayLoosen() || rule.forbids())
            .toList());
    model.put("mayLoosen", client.mayLoosen());
    return DeskPages.page("caller", HttpStatus.OK, model);
  }

  /// The plan in English, by the question; parts that were not told are left out.
  private List<Map.Entry<String, String>> plan(Client client) {
    var plan = client.plan();
    return Stream.of(
            entry("contactHours", plan.hours()),
            entry("contactChannels", plan.channels()),
            entry("voicemail", List.of(plan.voicemail())),
            entry("sayWhoWeAre", List.of(plan.sayWhoWeAre())),
            entry("sharedDevice", List.of(plan.sharedDevice())))
        .filter(part -> !part.getValue().isEmpty())
        .toList();
  }

  private List<PlanWishView> planWishes(Client client) {
    return Stream.of(Wisher.values())
        .map(wisher ->
            new PlanWishView(
                wisher.code(),
                client.file().wishOf(wisher).parts().entrySet().stream()
                    .map(part -> entry(part.getKey().question().field(), part.getValue()))
                    .toList()))
        .filter(wish -> !wish.parts().isEmpty())
        .toList();
  }

  private Map.Entry<String, String> entry(String field, List<String> codes) {
    return Map.entry(pages.english("report." + field + ".label"), pages.words(field, codes));
  }
}
