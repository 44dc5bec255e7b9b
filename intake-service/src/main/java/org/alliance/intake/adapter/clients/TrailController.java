package org.alliance.intake.adapter.clients;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.clientfile.AuditTrail.BrokenGlass;
import org.alliance.intake.application.clientfile.LookingAtOpenings;
import org.alliance.intake.application.clientfile.LookingAtOpenings.Outcome;
import org.alliance.intake.application.clientfile.Opener;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.view.CurrentOpener;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who opened what, and the second look at openings by break-glass.
@Controller
final class TrailController {
  private static final int MOST = 200;

  private final AuditTrail trail;
  private final LookingAtOpenings looking;

  TrailController(AuditTrail trail, LookingAtOpenings looking) {
    this.trail = trail;
    this.looking = looking;
  }

  /// An opening that a second person looks at.
  ///
  /// @param isOwn whether the reader opened it
  record OpeningView(
      long seq, AuditFact fact, String reason, boolean isOwn, Optional<AuditFact> lookedAt) {}

  @GetMapping("/clients/{case}/trail")
  ModelAndView trail(@PathVariable("case") CaseId id) {
    var entries = trail.ofCase(id, MOST);
    return new ModelAndView(
        "intake/client-trail",
        Map.of("id", id.value(), "entries", entries, "isCut", entries.size() == MOST));
  }

  @GetMapping("/clients/break-glass")
  ModelAndView openings() {
    return page("", HttpStatus.OK);
  }

  @PostMapping("/clients/break-glass")
  Object look(@RequestParam long entry) {
    return switch (looking.look(entry, CurrentOpener.get())) {
      case LOOKED_AT ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/clients/break-glass?done=opening-looked-at"))
              .cacheControl(CacheControl.noStore())
              .build();
      case OWN_OPENING -> page(Outcome.OWN_OPENING.code(), HttpStatus.FORBIDDEN);
      case NO_SUCH_OPENING -> throw ApiProblem.notFound("opening");
    };
  }

  private ModelAndView page(String refusal, HttpStatus status) {
    var reader = CurrentOpener.get();
    var openings = looking.list(MOST).stream().map(opening -> view(opening, reader)).toList();
    return new ModelAndView(
        "intake/break-glass",
        Map.of(
            "waiting", openings.stream().filter(view -> view.lookedAt().isEmpty()).toList(),
            "seen", openings.stream().filter(view -> view.lookedAt().isPresent()).toList(),
            "refusal", refusal),
        status);
  }

  private OpeningView view(BrokenGlass opening, Opener reader) {
    var fact = opening.opening().fact();
    return new OpeningView(
        opening.opening().seq(),
        fact,
        looking.reasonOf(opening.opening()),
        fact.staff().equals(reader.staffId()),
        opening.lookedAt().map(look -> look.fact()));
  }
}
