package org.alliance.intake.adapter.conflicts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.clientfile.OpeningFiles;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.application.conflicts.ReviewingNames;
import org.alliance.intake.domain.access.AccessRefusal;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.view.CurrentOpener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person of a firm opens the names of a case once, because a check needs a person, and records
/// what they found. The names stand in the answer to that one request, which no browser may keep.
@Controller
final class NamesPageController {
  private final OpeningFiles files;
  private final ReviewingNames reviews;
  private final ConflictPages pages;

  NamesPageController(OpeningFiles files, ReviewingNames reviews, ConflictPages pages) {
    this.files = files;
    this.reviews = reviews;
    this.pages = pages;
  }

  /// Every role may ask, so that every refusal is in the trail.
  @PostMapping("/conflict-checks/{offerId}/names")
  ModelAndView open(@PathVariable OfferId offerId, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var answer = files.openNames(offerId, CurrentOpener.get());
    var firm = TokenCaller.firm();
    return switch (answer) {
      case Answer.Opened(var passages, _) ->
          pages.of(
              offerId,
              firm,
              HttpStatus.OK,
              Map.of("opened", passages.stream().flatMap(one -> one.texts().stream()).toList()));
      case Answer.Refused(var reason) ->
          pages.of(offerId, firm, status(reason), Map.of("problem", problem(reason)));
    };
  }

  @PostMapping("/conflict-checks/{offerId}/finding")
  Object found(@PathVariable OfferId offerId, @RequestParam(defaultValue = "") String finding) {
    var firm = TokenCaller.firm();
    var chosen = Coded.find(ConflictFinding.class, finding).filter(ConflictFinding::isOfReview);
    if (chosen.isEmpty()) {
      return pages.of(
          offerId, firm, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("problem", "review.choose"));
    }
    var opener = CurrentOpener.get();
    return reviews
        .record(offerId, opener.firm().orElseThrow(), opener.staffId(), chosen.get())
        .<Object>map(reason ->
            reason == Refusal.NOT_ASKED
                ? pages.of(
                    offerId, firm, HttpStatus.NOT_FOUND, Map.of("problem", "conflict.not-asked"))
                : pages.of(
                    offerId,
                    firm,
                    HttpStatus.CONFLICT,
                    Map.of("problem", "review.finding." + reason.code())))
        .orElseGet(() -> ConflictPages.done(offerId, "conflict-" + finding));
  }

  /// A firm that is not asked is not told whether there is such a case.
  private static boolean isNotAsked(AccessRefusal reason) {
    return switch (reason) {
      case NAME_CONSENT_MISSING,
          NO_REVIEW_DUE,
          NAMES_OPENED_BEFORE,
          ANSWER_TIME_OVER,
          NOT_ON_TEAM,
          WALLED,
          PERSON_UNKNOWN,
          CONSENT_WITHDRAWN,
          ASSIGNMENTS_UNCERTAIN ->
          false;
      case NO_SUCH_FILE,
          ROLE_NEVER,
          NOT_SENT_BY_YOU,
          CODE_NEEDED,
          NOT_HELD_BY_YOU,
          ONLY_TO_CALL,
          NOT_ASSIGNED,
          ASSIGNMENT_OVER,
          CLIENT_WITHDREW,
          PURPOSE_MISSING,
          REASON_MISSING ->
          true;
    };
  }

  private static HttpStatus status(AccessRefusal reason) {
    return isNotAsked(reason) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
  }

  private static String problem(AccessRefusal reason) {
    return isNotAsked(reason) ? "conflict.not-asked" : "review.refused." + reason.code();
  }
}
