package org.alliance.firm.domain.deadline;

import java.time.LocalDate;

/// Counsel has read the source of a rule and found the rule right.
///
/// @param rule its id
/// @param content of the rule that counsel has read
/// @param by the opaque id of a person
public record Verification(String rule, String content, String by, LocalDate on) {}
