package org.alliance.intake.application.reading;

/// A fault in one field of a report. Its words say what to do and never repeat the text that was
/// sent.
///
/// @param code stable, such as `unknown-state`
public record Fault(String field, String code, String reason) {}
