package org.alliance.intake.domain.access;

import org.alliance.intake.domain.report.ReportStatus;

/// Who asks, and how things stand between the reader and the client.
///
/// @param consentLives whether the client's consent that law firms are asked holds now; for a
///   partner, the consent that partners are asked
/// @param nameConsent whether the client lets a firm see names before it accepts, and the firm's
///   conflict check asks for them
/// @param toCall whether the purpose is a call to the client
public record Situation(
    Reader reader,
    ReportStatus status,
    Relation relation,
    boolean consentLives,
    boolean nameConsent,
    boolean toCall) {}
