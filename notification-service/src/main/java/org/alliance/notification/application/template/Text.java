package org.alliance.notification.application.template;

/// The words of a template, as ICU messages.
///
/// @param subject blank in templates of clients, which share one
public record Text(String subject, String body) {}
