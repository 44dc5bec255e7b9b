package org.alliance.firm.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.alliance.firm.domain.deadline.RuleBook;

/// One time limit of a case on a page.
///
/// @param verifiedOn empty for a rule that counsel has not verified; then there is no day
/// @param day the earliest one that is plausible
public record DeadlineLine(
    DeadlineRule rule,
    Periods.Length length,
    Optional<LocalDate> verifiedOn,
    Optional<LocalDate> day) {
  public static List<DeadlineLine> all(RuleBook book, CaseFacts facts) {
    return book.of(facts).stream()
        .map(deadline ->
            new DeadlineLine(
                deadline.rule(),
                Periods.of(deadline.rule().period()),
                deadline.verification().map(one -> one.on()),
                deadline.day()))
        .toList();
  }
}
