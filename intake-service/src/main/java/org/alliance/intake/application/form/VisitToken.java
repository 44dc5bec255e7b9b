package org.alliance.intake.application.form;

/// The random number in the browser's one cookie. It holds nothing; the store knows it only by a
/// keyed fingerprint.
public record VisitToken(String value) {
  @Override
  public String toString() {
    return "VisitToken[not shown]";
  }
}
