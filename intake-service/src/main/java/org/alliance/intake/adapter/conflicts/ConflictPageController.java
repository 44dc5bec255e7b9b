package org.alliance.intake.adapter.conflicts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.application.conflicts.CheckingConflicts;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.domain.names.NameList;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.kit.upload.UploadedParts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A firm pastes names, or takes the tokens that it keeps, and learns whether somebody of the case
/// may be among them.
@Controller
final class ConflictPageController {
  /// 50,000 names, as the API takes them, of the length that most names have.
  private static final DataSize LARGEST_LIST = DataSize.ofMegabytes(8);

  private final CheckingConflicts conflicts;
  private final ConflictPages pages;

  ConflictPageController(CheckingConflicts conflicts, ConflictPages pages) {
    this.conflicts = conflicts;
    this.pages = pages;
  }

  @GetMapping("/conflict-checks/{offerId}")
  ModelAndView form(@PathVariable OfferId offerId, @RequestParam(defaultValue = "") String done) {
    return pages.of(
        offerId, TokenCaller.firm(), HttpStatus.OK, Map.of("isChecked", !done.isBlank()));
  }

  /// The names, one a line, are compared and forgotten. They are read from the request itself,
  /// because a declared parameter may hold neither lines nor more than 1,000 characters.
  @PostMapping("/conflict-checks/{offerId}")
  Object check(@PathVariable OfferId offerId, HttpServletRequest request) throws IOException {
    var names = Objects.requireNonNullElse(request.getParameter("names"), "");
    var most = ConflictPages.MOST_PASTED;
    return answer(offerId, NameList.read(new StringReader(names), most), most, names);
  }

  /// A form with a file of names, one in each line. They are compared and forgotten.
  @PostMapping("/conflict-checks/{offerId}/list")
  Object checkFile(@PathVariable OfferId offerId, HttpServletRequest request) throws IOException {
    var most = CheckingConflicts.MOST_NAMES;
    var list =
        UploadedParts.read(request, LARGEST_LIST, "", (_, file) -> NameList.read(file, most));
    return answer(offerId, list, most, "");
  }

  /// Compares the tokens that the firm keeps.
  @PostMapping("/conflict-checks/{offerId}/tokens")
  Object checkKept(@PathVariable OfferId offerId) {
    return answer(offerId, conflicts.checkKept(offerId, TokenCaller.firm()), "");
  }

  private Object answer(OfferId offerId, NameList list, int most, String names) {
    return switch (list) {
      case NameList.Lines(var lines) ->
          answer(offerId, conflicts.check(offerId, TokenCaller.firm(), lines), names);
      case NameList.Unreadable(var problem, var line) ->
          pages.of(
              offerId,
              TokenCaller.firm(),
              HttpStatus.UNPROCESSABLE_CONTENT,
              Map.of(
                  "problem",
                  "conflict.list-" + problem.code(),
                  "line",
                  line,
                  "most",
                  most,
                  "names",
                  names));
    };
  }

  private Object answer(OfferId offerId, Checked checked, String names) {
    return switch (checked) {
      case Checked.Found(var finding, _) ->
          ConflictPages.done(offerId, "conflict-" + finding.code());
      case Checked.Refused(var reason) ->
          reason == Refusal.NOT_ASKED
              ? refused(offerId, HttpStatus.NOT_FOUND, "conflict.not-asked", names)
              : refused(offerId, HttpStatus.CONFLICT, "conflict." + reason.code(), names);
      case Checked.TokensRefused(var reason) ->
          refused(offerId, HttpStatus.CONFLICT, "conflict.tokens." + reason.code(), names);
    };
  }

  private ModelAndView refused(OfferId offerId, HttpStatus status, String problem, String names) {
    return pages.of(
        offerId, TokenCaller.firm(), status, Map.of("problem", problem, "names", names));
  }
}
