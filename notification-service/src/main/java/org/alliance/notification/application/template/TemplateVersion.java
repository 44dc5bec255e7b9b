package org.alliance.notification.application.template;

import java.time.Instant;

/// One form of a template.
///
/// @param number from 1; the words that the service comes with are version 0
/// @param by the opaque id of a person
/// @param why in the words of that person
public record TemplateVersion(
    TemplateId id, int number, Text text, String by, Instant at, String why) {}
