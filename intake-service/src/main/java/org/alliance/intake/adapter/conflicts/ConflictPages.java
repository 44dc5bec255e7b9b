package org.alliance.intake.adapter.conflicts;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.application.conflicts.CheckingConflicts;
import org.alliance.intake.application.conflicts.ReviewingNames;
import org.alliance.intake.application.tokens.KeepingTokens;
import org.alliance.intake.domain.names.NameList;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.AskedFirm.Review;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page of a conflict check, which more than one form leads to. It is the same for every
/// address, unless a check of the reader's own firm needs a person.
@Component
final class ConflictPages {
  /// In percent-encoded Hangul, names for about 0.5 MB. Longer lists are sent as a file.
  static final int MOST_PASTED = 5_000;

  private static final String PAGE = "intake/conflicts/check";

  private final ReviewingNames reviews;
  private final KeepingTokens tokens;

  ConflictPages(ReviewingNames reviews, KeepingTokens tokens) {
    this.reviews = reviews;
    this.tokens = tokens;
  }

  /// @param model `problem` with its `line` and how many names are the `most`, `names`,
  ///   `isChecked`, `opened`, as far as there are any
  ModelAndView of(OfferId offer, FirmId firm, HttpStatus status, Map<String, ?> model) {
    var review = reviews.of(offer, firm);
    var all = new HashMap<String, Object>();
    all.put("isChecked", false);
    all.put("line", 0);
    all.put("longest", NameList.LONGEST_NAME);
    all.put("most", 0);
    all.put("mostPasted", MOST_PASTED);
    all.put("mostInFile", CheckingConflicts.MOST_NAMES);
    all.put("opened", List.of());
    all.put("offer", offer.value());
    all.put("tries", AskedFirm.MOST_CHECKS);
    all.put("kept", tokens.of(firm));
    all.put("review", step(review));
    all.put("isLead", Caller.current().is(Role.FIRM_LEAD));
    all.put("isOpener", review instanceof Review.Opened(var staff) && isReader(staff));
    all.putAll(model);
    return new ModelAndView(PAGE, all, status);
  }

  static ResponseEntity<Void> done(OfferId offer, String done) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/conflict-checks/" + offer + "?done=" + done))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private static boolean isReader(String staff) {
    return Caller.current().staffId().filter(staff::equals).isPresent();
  }

  private static String step(Review review) {
    return switch (review) {
      case Review.NotDue() -> "";
      case Review.Due() -> "due";
      case Review.Opened _ -> "opened";
      case Review.Recorded() -> "recorded";
    };
  }
}
