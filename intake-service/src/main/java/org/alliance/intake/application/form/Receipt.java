package org.alliance.intake.application.form;

import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// What a person takes away after sending.
///
/// @param number the case number, to say over the phone
/// @param code opens the status page; shown until the person removes the page, or for half an hour
public record Receipt(CaseId report, Optional<String> number, SecretCode code) {}
