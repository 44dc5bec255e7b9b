package org.alliance.intake.domain.elements;

import org.alliance.contracts.values.code.Coded;

/// What a part of a provision asks about. Each kind is one open question on the page.
public enum ElementKind implements Coded {
  ACT,
  RESULT,
  MOTIVE,
  GROUND,
  INTENT,
  PERSONS,
  SETTING,
  HARM,
  /// A rule of proof or of procedure. It is nothing to ask a client about.
  PROOF;

  /// @param name of a part of the file, such as `predicate-offence`; one that nobody knows is a
  ///   rule that counsel has to read
  static ElementKind of(String name) {
    return switch (name) {
      case "act", "predicate-offence", "threat" -> ACT;
      case "result", "bodily-injury" -> RESULT;
      case "motive", "record" -> MOTIVE;
      case "ground" -> GROUND;
      case "intent", "purpose" -> INTENT;
      case "actors", "target" -> PERSONS;
      case "place", "link", "protected-activity", "housing-right", "interference-with-right" ->
          SETTING;
      case "harm", "substantial-factor" -> HARM;
      default -> PROOF;
    };
  }
}
