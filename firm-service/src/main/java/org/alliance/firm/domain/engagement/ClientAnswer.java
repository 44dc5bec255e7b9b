package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import org.alliance.contracts.values.client.InstructionSubject;

/// What the client said when the firm asked whether it may do something.
///
/// @param on the day on which the firm asked
public record ClientAnswer(InstructionSubject subject, boolean agrees, LocalDate on) {}
