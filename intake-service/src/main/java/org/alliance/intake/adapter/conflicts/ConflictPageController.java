package org.alliance.intake.adapter.conflicts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.application.conflicts.CheckingConflicts;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.tokens.KeepingTokens;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.kit.security.Caller;
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

/// A firm pastes names, or takes the tokens that it keeps, and learns whether somebody of the case
/// may be among them. The page itself looks at no case, so it is the same for every address.
@Controller
final class ConflictPageController {
  private static final String PAGE = "intake/conflicts/check";

  /// In percent-encoded Hangul, names for about 0.5 MB. Longer lists go to the API.
  private static final int MOST_NAMES = 5_000;

  private static final int LONGEST_NAME = 200;

  private final CheckingConflicts conflicts;
  private final KeepingTokens tokens;

  ConflictPageController(CheckingConflicts conflicts, KeepingTokens tokens) {
    this.conflicts = conflicts;
    this.tokens = tokens;
  }

  @GetMapping("/conflict-checks/{offerId}")
  ModelAndView form(@PathVariable OfferId offerId, @RequestParam(defaultValue = "") String done) {
    ownFirm();
    return page(offerId, HttpStatus.OK, Map.of("isChecked", !done.isBlank()));
  }

  /// The names, one a line, are compared and forgotten. They are read from the request itself,
  /// because a declared parameter may hold neither lines nor more than 1,000 characters.
  @PostMapping("/conflict-checks/{offerId}")
  Object check(@PathVariable OfferId offerId, HttpServletRequest request) {
    var firm = ownFirm();
    var names = Objects.requireNonNullElse(request.getParameter("names"), "");
    var listed = names.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (listed.stream().noneMatch(ConflictPageController::hasLetters)) {
      return refused(offerId, HttpStatus.BAD_REQUEST, "conflict.names-missing", names);
    }
    if (listed.size() > MOST_NAMES || listed.stream().anyMatch(ConflictPageController::isTooLong)) {
      return refused(offerId, HttpStatus.BAD_REQUEST, "conflict.names-too-long", names);
    }
    return answer(offerId, conflicts.check(offerId, firm, listed), names);
  }

  /// Compares the tokens that the firm keeps.
  @PostMapping("/conflict-checks/{offerId}/tokens")
  Object checkKept(@PathVariable OfferId offerId) {
    return answer(offerId, conflicts.checkKept(offerId, ownFirm()), "");
  }

  private Object answer(OfferId offerId, Checked checked, String names) {
    return switch (checked) {
      case Checked.Found(var finding, _) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(
                  URI.create("/conflict-checks/" + offerId + "?done=conflict-" + finding.code()))
              .cacheControl(CacheControl.noStore())
              .build();
      case Checked.Refused(var reason) ->
          reason == Refusal.NOT_ASKED
              ? refused(offerId, HttpStatus.NOT_FOUND, "conflict.not-asked", names)
              : refused(offerId, HttpStatus.CONFLICT, "conflict." + reason.code(), names);
      case Checked.TokensRefused(var reason) ->
          refused(offerId, HttpStatus.CONFLICT, "conflict.tokens." + reason.code(), names);
    };
  }

  /// @throws ApiProblem 404 if the reader works at no firm
  private static FirmId ownFirm() {
    return Caller.current().firm().orElseThrow(() -> ApiProblem.notFound("offer"));
  }

  private static boolean hasLetters(String name) {
    return name.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isTooLong(String name) {
    return name.length() > LONGEST_NAME;
  }

  private ModelAndView refused(OfferId offerId, HttpStatus status, String problem, String names) {
    return page(offerId, status, Map.of("isChecked", false, "problem", problem, "names", names));
  }

  private ModelAndView page(OfferId offerId, HttpStatus status, Map<String, ?> model) {
    var page = new ModelAndView(PAGE, model, status);
    page.addObject("offer", offerId.value());
    page.addObject("tries", AskedFirm.MOST_CHECKS);
    page.addObject("kept", tokens.of(ownFirm()));
    return page;
  }
}
