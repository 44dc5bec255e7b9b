package org.alliance.intake.adapter.clients;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.clientfile.OpeningFiles;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.view.CurrentOpener;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The client's file. All parts are closed; a POST opens one and shows it in its own answer, which
/// no browser may keep. Nothing of the file, and no code, is ever in an address.
@Controller
final class ClientFileController {
  private final OpeningFiles files;
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final Pages pages;

  ClientFileController(
      OpeningFiles files,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      Pages pages) {
    this.files = files;
    this.reports = reports;
    this.pages = pages;
  }

  /// What was sent and what came of it.
  private record Tried(FilePart part, Answer answer, String purpose, String reason) {}

  @GetMapping("/clients/{case}")
  ModelAndView show(@PathVariable("case") CaseId id, HttpServletResponse response) {
    return page(id, Optional.empty(), HttpStatus.OK, response);
  }

  @PostMapping("/clients/{case}")
  ModelAndView open(
      @PathVariable("case") CaseId id,
      @RequestParam String part,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String code,
      HttpServletResponse response) {
    var asked =
        Coded.find(FilePart.class, part)
            .orElseThrow(() ->
                ApiProblem.badRequest(
                    "bad-value", "part has to be one of " + Coded.codes(FilePart.class) + "."));
    var answer =
        files.open(
            new OpeningFiles.Request(
                id, asked, Coded.find(Purpose.class, purpose), reason, SecretCode.read(code)),
            CurrentOpener.get());
    return page(
        id, Optional.of(new Tried(asked, answer, purpose, reason)), status(answer), response);
  }

  private static HttpStatus status(Answer answer) {
    return switch (answer) {
      case Answer.Opened _ -> HttpStatus.OK;
      case Answer.Refused(var reason) ->
          reason == AccessRefusal.PURPOSE_MISSING || reason == AccessRefusal.REASON_MISSING
              ? HttpStatus.UNPROCESSABLE_CONTENT
              : HttpStatus.FORBIDDEN;
    };
  }

  private ModelAndView page(
      CaseId id, Optional<Tried> tried, HttpStatus status, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var parts = Arrays.stream(FilePart.values()).map(part -> view(id, part, tried)).toList();
    var model = new HashMap<String, Object>();
    model.put("id", id.value());
    model.put("number", parts.stream().allMatch(PartView::isBarred) ? "" : number(id));
    model.put("parts", parts);
    model.put("purposes", List.of(Purpose.values()));
    var keeping = keeping(id);
    model.put("isErased", keeping.isErased());
    model.put("isHeld", keeping.isHeld());
    model.put("seesTrail", Caller.current().is(Role.COORDINATOR, Role.AUDITOR));
    model.put("looks", Caller.current().is(Role.COORDINATOR));
    return new ModelAndView("intake/client-file", model, status);
  }

  private PartView view(CaseId id, FilePart part, Optional<Tried> tried) {
    var here = tried.filter(one -> one.part() == part);
    return PartView.of(
        part,
        files.preview(id, part, CurrentOpener.get()),
        here.map(Tried::answer),
        here.map(Tried::purpose).orElse(""),
        here.map(Tried::reason).orElse(""),
        pages.messages());
  }

  /// Only coordinators are told: to others it would say that there is such a file.
  private Keeping keeping(CaseId id) {
    var report = reports.stateOf(id.value());
    return report instanceof Report.Absent || !Caller.current().is(Role.COORDINATOR)
        ? Keeping.NONE
        : Report.toldOf(report).keeping();
  }

  /// A reader who may open nothing here is not told whose file it is.
  private String number(CaseId id) {
    var report = reports.stateOf(id.value());
    return report instanceof Report.Absent
        ? ""
        : Report.toldOf(report).number().map(CaseNumber::value).orElse("");
  }
}
