package org.alliance.intake.adapter.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.desk.HelpingCallers;
import org.alliance.intake.application.desk.HelpingCallers.Client;
import org.alliance.intake.application.desk.TakingCalls;
import org.alliance.intake.application.form.Draft;
import org.alliance.intake.domain.plan.CallTime;
import org.alliance.intake.domain.report.Report;
import org.alliance.ui.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The home of a hotline worker: who waits for a call, who calls, and what is not finished.
@Controller
final class DeskController {
  private final TakingCalls calls;
  private final HelpingCallers callers;
  private final DeskPages pages;

  DeskController(TakingCalls calls, HelpingCallers callers, DeskPages pages) {
    this.calls = calls;
    this.callers = callers;
    this.pages = pages;
  }

  /// One line of the calls to make.
  ///
  /// @param number blank for a report from before there were numbers
  public record WaitingView(
      String id,
      String number,
      Instant since,
      String languages,
      String hours,
      CallTime callTime,
      boolean isToConfirm,
      boolean isPlanToConfirm,
      String tone) {}

  /// @param language the caller's; blank for English only
  public record DraftView(String id, Instant begunAt, String language, boolean isFromPaper) {}

  @GetMapping("/desk")
  ModelAndView home() {
    return home(HttpStatus.OK, Map.of());
  }

  /// What was heard stands in no address.
  @PostMapping("/desk/find")
  Object find(@RequestParam(defaultValue = "") String heard) {
    return callers
        .find(DeskPages.staff(), heard)
        .<Object>map(id -> DeskPages.redirect("/desk/callers/" + id))
        .orElseGet(() ->
            home(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("heard", "desk.heard.nothing-found")));
  }

  @PostMapping("/desk/report")
  Object begin(@RequestParam(defaultValue = "") String language) {
    var known = pages.callerLanguage(language).map(one -> one.tag().value()).orElse("");
    return DeskPages.redirect("/desk/report/" + calls.begin(DeskPages.staff(), known));
  }

  private ModelAndView home(HttpStatus status, Map<String, String> errors) {
    var staff = DeskPages.staff();
    var model = new HashMap<String, Object>();
    model.put("waiting", callers.waiting(staff).stream().map(this::waiting).toList());
    model.put("drafts", calls.unfinished(staff).stream().map(this::draft).toList());
    model.put("languages", pages.callerLanguages());
    model.put("form", new Form("desk", Map.of("heard", List.of()), errors));
    return DeskPages.page("home", status, model);
  }

  private WaitingView waiting(Client client) {
    return new WaitingView(
        client.id().value(),
        client.number().map(CaseNumber::value).orElse(""),
        client.waitsSince().orElse(Instant.EPOCH),
        DeskPages.names(Report.incidentOf(client.report()).speaks()),
        pages.words("contactHours", client.plan().hours()),
        client.callTime(),
        client.isToConfirm(),
        client.isPlanToConfirm(),
        tone(client.callTime()));
  }

  static String tone(CallTime time) {
    return switch (time) {
      case INSIDE -> "good";
      case OUTSIDE, HOURS_NOT_TOLD, STATE_NOT_TOLD -> "wait";
      case NO_CALLS -> "stop";
    };
  }

  private DraftView draft(Draft draft) {
    var desk = draft.desk().orElseThrow();
    return new DraftView(
        draft.id(),
        draft.begunAt(),
        Optional.of(desk.language())
            .flatMap(pages::callerLanguage)
            .map(language -> language.englishName())
            .orElse(""),
        desk.isFromPaper());
  }
}
