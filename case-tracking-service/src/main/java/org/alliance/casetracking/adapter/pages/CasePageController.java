package org.alliance.casetracking.adapter.pages;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alliance.casetracking.application.notes.TakingNotes;
import org.alliance.casetracking.domain.notes.CaseNotes;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.sealing.PersonalSign;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One case: what happened, as it is now or as it was at any moment; its messages between services;
/// whose turn it is; and notes.
@Controller
final class CasePageController {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final CasePages pages;
  private final TakingNotes notes;

  CasePageController(CasePages pages, TakingNotes notes) {
    this.pages = pages;
    this.notes = notes;
  }

  /// @param at a moment in ISO form; anything else shows the case as it is now
  @GetMapping({"/ops/cases/{id}", "/cases/{id}"})
  String oneCase(@PathVariable String id, @RequestParam(defaultValue = "") String at, Model model) {
    var now = pages.timeline(id);
    var moment = moment(at);
    pages.fill(model, now, pages.timeline(now, moment), moment);
    return "case-tracking/case";
  }

  @PostMapping("/cases/{id}/notes")
  Object note(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String once,
      @RequestParam(defaultValue = "") String personal,
      Model model) {
    var now = pages.timeline(id);
    var written = CaseTexts.written(text);
    if (written.isEmpty()) {
      return pages.refused(model, now, text, "note.write");
    }
    if (!personal.equals("yes") && !PersonalSign.in(written.get()).isEmpty()) {
      return pages.refused(model, now, text, "note.look");
    }
    if (!UUID_TEXT.matcher(once).matches()) {
      return pages.refused(model, now, text, "note.again");
    }
    var by = Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("case"));
    return switch (notes.add(now.caseId(), UUID.fromString(once), written.get(), by)) {
      case Decision.Refused<CaseNotes.Event, CaseNotes.Refusal>(var reason) ->
          pages.refused(
              model,
              now,
              text,
              reason == CaseNotes.Refusal.CLIENT_ERASED ? "note.erased" : "note.too-many");
      case Decision.Happened<CaseNotes.Event, CaseNotes.Refusal> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/cases/" + now.caseId().value() + "?done=note-kept#notes"))
              .cacheControl(CacheControl.noStore())
              .build();
    };
  }

  private static Optional<Instant> moment(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Instant.parse(text.strip()));
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }
}
