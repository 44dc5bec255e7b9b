package org.alliance.notification.domain;

import java.time.LocalDate;
import org.alliance.contracts.values.referral.FollowUpReason;

/// What a notice says beside its occasion. It holds no fact of the case.
public sealed interface Detail {
  /// Why a firm has to look after a case.
  record Reason(FollowUpReason reason) implements Detail {}

  /// What has become of a report.
  record Standing(ReportStanding standing) implements Detail {}

  /// The earliest day on which a time limit of the law may end.
  record Day(LocalDate day) implements Detail {}
}
