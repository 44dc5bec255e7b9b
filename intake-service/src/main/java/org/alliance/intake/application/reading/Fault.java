package org.alliance.intake.application.reading;

/// What is wrong with one field of a draft, in words that say what to do and never repeat what was
/// written.
///
/// @param code stable, such as `unknown-state`
public record Fault(String field, String code, String reason) {}
