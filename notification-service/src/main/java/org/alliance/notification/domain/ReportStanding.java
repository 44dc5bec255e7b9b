package org.alliance.notification.domain;

import org.alliance.contracts.values.code.Coded;

/// What has become of a report, as the organisation hears it that sent it.
public enum ReportStanding implements Coded {
  /// It is a case, and a law firm is looked for.
  ACCEPTED,
  /// It is outside the mandate.
  DECLINED,
  /// Another organisation has taken it on.
  HANDED_OVER,
  /// The work for the client is over.
  CLOSED
}
