package org.alliance.intake.domain.question;

import org.alliance.contracts.values.report.ReportPart;

/// The record that keeps an answer. Each record has readers of its own; `report.who.<target>` says
/// in every language who they are.
public enum AnswerTarget {
  /// Codes, which triage and matching read.
  REPORT,
  /// Identity, story and parties, encrypted.
  VAULT,
  /// How the person may be contacted safely, encrypted.
  PLAN,
  /// An instruction, which binds everybody who works on the case.
  INSTRUCTION,
  /// A consent to one recipient.
  CONSENT;

  static AnswerTarget of(ReportPart part) {
    return switch (part) {
      case IDENTITY, STORY, PARTIES -> VAULT;
      case CONTACT -> PLAN;
      case INSTRUCTIONS -> INSTRUCTION;
      case CONSENTS -> CONSENT;
      case PLACE, TIME, CONDUCT, BIAS, VICTIM, LANGUAGES, SERVICES, URGENCY, ON_BEHALF -> REPORT;
    };
  }
}
