package org.alliance.intake.adapter.clients;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.client.ErasureReason;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.clientfile.Opener;
import org.alliance.intake.application.forgetting.ForgettingClients;
import org.alliance.intake.application.forgetting.Staffer;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.view.CurrentOpener;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Holds and erasures. Both take two coordinators: one asks, another one confirms.
@Controller
final class KeepingController {
  /// The clock asks for the last one.
  private static final List<ErasureReason> REASONS =
      Stream.of(ErasureReason.values()).filter(one -> one != ErasureReason.TIME_OVER).toList();

  private final ForgettingClients forgetting;
  private final Clock clock;

  KeepingController(ForgettingClients forgetting, Clock clock) {
    this.forgetting = forgetting;
    this.clock = clock;
  }

  @GetMapping("/clients/{case}/erasure")
  ModelAndView show(@PathVariable("case") CaseId id, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return page(id, HttpStatus.OK, "");
  }

  /// @param reason in words, which are readable as long as the client is kept
  @PostMapping("/clients/{case}/erasure")
  Object act(
      @PathVariable("case") CaseId id,
      @RequestParam(name = "do", defaultValue = "") String button,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var opener = CurrentOpener.get();
    var step = step(button, opener.staffId(), why);
    if (step.isEmpty()) {
      return button.equals("ask")
          ? page(id, HttpStatus.UNPROCESSABLE_CONTENT, "why-missing")
          : seeOther(id, "");
    }
    if (needsWords(step.get()) && reason.isBlank()) {
      return page(id, HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing");
    }
    return forgetting
        .take(id, step.get(), staffer(opener), reason.strip())
        .<Object>map(refusal -> refused(id, refusal))
        .orElseGet(() -> seeOther(id, "?done=keeping-" + button));
  }

  private Optional<KeepingStep> step(String button, String by, String why) {
    return switch (button) {
      case "hold" -> Optional.of(new KeepingStep.PlaceHold(by, now()));
      case "ask-lift" -> Optional.of(new KeepingStep.AskToLiftHold(by));
      case "lift" -> Optional.of(new KeepingStep.LiftHold(by));
      case "ask" ->
          Coded.find(ErasureReason.class, why)
              .filter(REASONS::contains)
              .map(known -> new KeepingStep.AskForErasure(by, known, now()));
      case "take-back" -> Optional.of(new KeepingStep.TakeErasureBack(by));
      case "confirm" -> Optional.of(new KeepingStep.ConfirmErasure(by, now()));
      default -> Optional.empty();
    };
  }

  private static boolean needsWords(KeepingStep step) {
    return step instanceof KeepingStep.PlaceHold
        || step instanceof KeepingStep.AskToLiftHold
        || step instanceof KeepingStep.AskForErasure;
  }

  private Object refused(CaseId id, Refusal refusal) {
    if (refusal == Refusal.NO_SUCH_REPORT) {
      throw ApiProblem.notFound("report");
    }
    return page(
        id,
        refusal == Refusal.SAME_PERSON ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
        refusal.code());
  }

  private ModelAndView page(CaseId id, HttpStatus status, String refusal) {
    var report = forgetting.find(id);
    if (report instanceof Report.Absent) {
      throw ApiProblem.notFound("report");
    }
    var told = Report.toldOf(report);
    var model = new HashMap<String, Object>();
    model.put("id", id.value());
    model.put("number", told.number().map(CaseNumber::value).orElse(""));
    model.put("keeping", told.keeping());
    model.put("me", CurrentOpener.get().staffId());
    model.put("reasons", REASONS);
    model.put("refusal", refusal);
    return new ModelAndView("intake/erasure", model, status);
  }

  private static ResponseEntity<Void> seeOther(CaseId id, String query) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/clients/" + id + "/erasure" + query))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private static Staffer staffer(Opener opener) {
    return new Staffer(opener.staffId(), Reader.COORDINATOR.code(), "");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
