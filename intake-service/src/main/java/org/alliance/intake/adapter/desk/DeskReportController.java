package org.alliance.intake.adapter.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.desk.DeskEntry;
import org.alliance.intake.application.desk.SameCallers;
import org.alliance.intake.application.desk.TakingCalls;
import org.alliance.intake.application.desk.TakingCalls.Outcome;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.application.form.Receipt;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.KnownOptions;
import org.alliance.ui.text.PageLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One report on one page, while somebody tells it. Every button saves; the script of the page
/// saves without one.
@Controller
final class DeskReportController {
  private final TakingCalls calls;
  private final RecordingClientInstructions instructions;
  private final SameCallers callers;
  private final DeskPages pages;

  DeskReportController(
      TakingCalls calls,
      RecordingClientInstructions instructions,
      SameCallers callers,
      DeskPages pages) {
    this.calls = calls;
    this.instructions = instructions;
    this.callers = callers;
    this.pages = pages;
  }

  @GetMapping("/desk/report/{draft}")
  Object show(@PathVariable("draft") String id) {
    var draft = found(id);
    return draft.isSent()
        ? DeskPages.redirect(path(id) + "/sent")
        : view(draft, DeskForm.values(draft.answers()), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/desk/report/{draft}")
  Object save(
      @PathVariable("draft") String id,
      @RequestParam(name = "do", defaultValue = "save") String button,
      HttpServletRequest request) {
    var staff = DeskPages.staff();
    if (button.equals("delete") || button.equals("read-out")) {
      calls.delete(staff, id);
      return DeskPages.redirect(
          "/desk?done=desk-" + (button.equals("delete") ? "deleted" : button));
    }
    var entry = entry(request);
    return answer(
        id,
        entry,
        button.equals("send") ? calls.send(staff, id, entry) : calls.save(staff, id, entry),
        button.equals("save") ? "?done=desk-saved" : "");
  }

  private Object answer(String id, DeskEntry entry, Outcome outcome, String news) {
    return switch (outcome) {
      case Outcome.Kept(var draft) -> DeskPages.redirect(path(draft.id()) + news);
      case Outcome.Taken _ -> DeskPages.redirect(path(id) + "/sent");
      case Outcome.Faulty(var draft, var errors) ->
          view(draft, entry.fields(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Changed(var draft) ->
          view(draft, entry.fields(), Map.of("version", "desk.changed"), HttpStatus.CONFLICT);
      case Outcome.Lost() -> throw ApiProblem.notFound("draft");
    };
  }

  /// Beside the page that stays open.
  @PostMapping("/desk/report/{draft}/autosave")
  ResponseEntity<?> autosave(@PathVariable("draft") String id, HttpServletRequest request) {
    return switch (calls.save(DeskPages.staff(), id, entry(request))) {
      case Outcome.Kept(var draft) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .body(Map.of("version", draft.version(), "hints", hints(draft)));
      case Outcome.Changed _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
      case Outcome.Taken _, Outcome.Faulty _, Outcome.Lost _ ->
          ResponseEntity.status(HttpStatus.GONE).build();
    };
  }

  @GetMapping("/desk/report/{draft}/sent")
  Object sent(@PathVariable("draft") String id) {
    var draft = found(id);
    return draft
        .receipt()
        .<Object>map(receipt -> receipt(draft, receipt))
        .orElseGet(() -> DeskPages.redirect(path(id)));
  }

  private ModelAndView receipt(Draft draft, Receipt receipt) {
    var key = next(instructions.find(receipt.report()));
    var model = new HashMap<String, Object>();
    model.put("id", draft.id());
    model.put("report", receipt.report().value());
    model.put("number", receipt.number().orElse(""));
    model.put("code", receipt.code().inGroups());
    var language = draft.desk().flatMap(desk -> pages.callerLanguage(desk.language()));
    model.put("language", language);
    model.put(
        "read",
        List.of(key, "sent.not-lawyer", "sent.code-careful").stream()
            .map(line ->
                new DeskForm.Words(
                    pages.english(line), language.map(other -> pages.messages().text(other, line))))
            .toList());
    return DeskPages.page("sent", HttpStatus.OK, model);
  }

  /// What happens next, as a message key of the public form.
  private static String next(Report report) {
    return switch (report) {
      case Report.Accepted _ when Report.toldOf(report).wishes().mayAskFirms() -> "sent.in-mandate";
      case Report.Accepted(var told, _) when told.incident().onBehalf() != OnBehalf.SELF ->
          "sent.in-mandate-not-agreed";
      case Report.Accepted _ -> "sent.in-mandate-no-consent";
      case Report.Declined _ -> "sent.outside";
      case Report.Absent _, Report.Received _, Report.NeedsReview _, Report.Linked _ ->
          "sent.unclear";
      case Report.Withdrawn _ -> "status.withdrawn";
    };
  }

  private ModelAndView view(
      Draft draft,
      Map<String, List<String>> values,
      Map<String, String> errors,
      HttpStatus status) {
    var desk = draft.desk().orElseThrow();
    var language = pages.callerLanguage(desk.language());
    var model = new HashMap<String, Object>();
    model.put("id", draft.id());
    model.put("version", draft.version());
    model.put("isStale", errors.containsKey("version"));
    model.put("isFromPaper", desk.isFromPaper());
    model.put("language", language);
    model.put("chosen", desk.language());
    model.put("languages", pages.callerLanguages());
    model.put("states", KnownOptions.states());
    model.put("months", KnownOptions.months(PageLanguages.english()));
    model.put("sections", DeskForm.sections(pages.messages(), language, values, errors));
    model.put("form", new Form("report", Map.of(), errors));
    model.put("hints", hints(draft));
    return DeskPages.page("report", status, model);
  }

  /// Who may have called before, in words for the worker.
  private List<String> hints(Draft draft) {
    return callers.hints(DeskPages.staff(), draft.answers()).stream()
        .map(hint ->
            pages
                .messages()
                .text(
                    PageLanguages.english(),
                    "desk.hint." + hint.reason().code(),
                    hint.number().value()))
        .toList();
  }

  private Draft found(String id) {
    return calls.find(DeskPages.staff(), id).orElseThrow(() -> ApiProblem.notFound("draft"));
  }

  private DeskEntry entry(HttpServletRequest request) {
    var fields = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    var language =
        Optional.ofNullable(request.getParameter("language"))
            .flatMap(pages::callerLanguage)
            .map(known -> known.tag().value())
            .orElse("");
    return new DeskEntry(
        version(request.getParameter("version")), fields, language, fields.containsKey("paper"));
  }

  /// A version that cannot be read is no draft's.
  private static long version(@Nullable String written) {
    return written != null && written.matches("[0-9]{1,15}") ? Long.parseLong(written) : -1;
  }

  private static String path(String id) {
    return "/desk/report/" + id;
  }
}
