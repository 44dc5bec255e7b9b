package org.alliance.intake.adapter.mongo.report;

import java.util.Locale;
import org.alliance.intake.domain.report.Refusal;

/// Refusals as they are stored.
final class RefusalCodes {
  private RefusalCodes() {}

  static String of(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Refusal refusal(String code) {
    return Refusal.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
