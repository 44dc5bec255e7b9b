package org.alliance.intake.domain.access;

import static org.alliance.intake.domain.access.AccessRule.ASSIGNED;
import static org.alliance.intake.domain.access.AccessRule.ASSIGNED_OR_NAME_CONSENT;
import static org.alliance.intake.domain.access.AccessRule.ASSIGNED_OR_TRANSFER;
import static org.alliance.intake.domain.access.AccessRule.BREAK_GLASS;
import static org.alliance.intake.domain.access.AccessRule.HELD;
import static org.alliance.intake.domain.access.AccessRule.HELD_TO_CALL;
import static org.alliance.intake.domain.access.AccessRule.NEVER;
import static org.alliance.intake.domain.access.AccessRule.OWN_OR_CODE;
import static org.alliance.intake.domain.access.AccessRule.SENT;
import static org.alliance.intake.domain.access.AccessRule.SENT_OR_HANDED_OVER;
import static org.alliance.intake.domain.access.AccessRule.YES;

import org.alliance.intake.domain.report.ReportStatus;

/// Who may open which part of a client's file. The rules stand in [AccessRule].
public final class AccessTable {
  private AccessTable() {}

  /// One line of the table.
  private record Row(
      AccessRule hotline,
      AccessRule triage,
      AccessRule coordinator,
      AccessRule firm,
      AccessRule partner,
      AccessRule oversight) {
    AccessRule of(Reader reader) {
      return switch (reader) {
        case HOTLINE -> hotline;
        case TRIAGE -> triage;
        case COORDINATOR -> coordinator;
        case FIRM -> firm;
        case PARTNER -> partner;
        case OVERSIGHT -> oversight;
      };
    }
  }

  private static Row row(FilePart part) {
    return switch (part) {
      // hotline, triage, coordinator, firm, partner, operations and auditors
      case SAFE_CONTACT ->
          new Row(OWN_OR_CODE, HELD, YES, ASSIGNED_OR_TRANSFER, SENT_OR_HANDED_OVER, NEVER);
      case INSTRUCTIONS -> new Row(OWN_OR_CODE, HELD, YES, ASSIGNED, SENT_OR_HANDED_OVER, NEVER);
      case CONSENTS -> new Row(OWN_OR_CODE, HELD, YES, ASSIGNED, SENT_OR_HANDED_OVER, NEVER);
      case IDENTITY -> new Row(OWN_OR_CODE, HELD_TO_CALL, BREAK_GLASS, ASSIGNED, SENT, NEVER);
      case STORY -> new Row(OWN_OR_CODE, HELD, BREAK_GLASS, ASSIGNED, SENT, NEVER);
      case PARTIES ->
          new Row(OWN_OR_CODE, HELD, BREAK_GLASS, ASSIGNED_OR_NAME_CONSENT, SENT, NEVER);
    };
  }

  /// A reader who may open nothing hears the same of a file that is not there.
  public static Verdict verdict(FilePart part, Situation situation) {
    var verdict = row(part).of(situation.reader()).apply(situation);
    return situation.status() == ReportStatus.ABSENT && !(verdict instanceof Verdict.Refused)
        ? new Verdict.Refused(AccessRefusal.NO_SUCH_FILE)
        : verdict;
  }
}
