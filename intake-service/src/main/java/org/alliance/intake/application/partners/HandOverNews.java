package org.alliance.intake.application.partners;

import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Report;

/// What a person whose report is declined is told of its way to an organisation.
public enum HandOverNews implements Coded {
  /// Nobody was asked: organisations are only named.
  NAMED,
  /// An organisation is asked and has not answered.
  ASKED,
  /// An organisation has accepted.
  TAKEN,
  /// No organisation took it yet, and a person looks for another way.
  NOT_TAKEN;

  public static HandOverNews of(Report report) {
    return switch (Report.toldOf(report).handOver()) {
      case HandOver.None _, HandOver.NoneFits _, HandOver.Settled _ -> NAMED;
      case HandOver.Offered _ -> ASKED;
      case HandOver.Taken _ -> TAKEN;
      case HandOver.Returned _ -> NOT_TAKEN;
    };
  }
}
