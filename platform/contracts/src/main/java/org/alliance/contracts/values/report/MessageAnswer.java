package org.alliance.contracts.values.report;

import org.alliance.contracts.values.code.Coded;

/// What became of a message with a report.
public enum MessageAnswer implements Coded {
  /// The report is kept.
  ACCEPTED,
  /// Nothing was kept; the faults say why.
  REJECTED
}
