package org.alliance.notification.application.post;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;

/// Where does the reader of a notice read more? The pages are on the staff edge, behind sign-in.
public final class StaffPages {
  private StaffPages() {}

  /// @return what the reader has of the case: an offer, an engagement, a hand-over, a question
  public static String pathOf(Notice notice) {
    return switch (notice.kind()) {
      case HAND_OVER_OFFERED, HAND_OVER_REMINDER ->
          "/partner/hand-overs/" + notice.caseId().map(CaseId::value).orElse("");
      case REPORT_STATUS -> "/partner";
      case QUESTION_ASKED -> "/firms/questions";
      default ->
          (notice.recipient() instanceof Recipient.OfCoordinator ? "/cases/" : "/firm/cases/")
              + called(notice);
    };
  }

  /// How people call the case: by its number, or by its id if no event told the number.
  public static String called(Notice notice) {
    return notice
        .caseNumber()
        .map(CaseNumber::value)
        .or(() -> notice.caseId().map(CaseId::value))
        .orElse("");
  }
}
