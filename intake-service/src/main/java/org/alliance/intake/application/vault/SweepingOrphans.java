package org.alliance.intake.application.vault;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.alliance.contracts.values.CaseId;

/// Forgets persons whose report never came to be: the service died between vault and report, and
/// nobody sent the report again. A person whose report exists, or may still be written, stays.
public final class SweepingOrphans {
  private static final int AT_ONCE = 200;

  private final KeptPersons persons;
  private final ReportContents reports;
  private final BiConsumer<CaseId, String> tracesOf;
  private final Clock clock;
  private final Duration after;

  /// @param tracesOf forgets what lies beside a person
  /// @param after how long a report may take to follow its person; by far longer than any request
  ///   or batch lasts
  public SweepingOrphans(
      KeptPersons persons,
      ReportContents reports,
      BiConsumer<CaseId, String> tracesOf,
      Clock clock,
      Duration after) {
    this.persons = persons;
    this.reports = reports;
    this.tracesOf = tracesOf;
    this.clock = clock;
    this.after = after;
  }

  /// @return how many persons were forgotten
  public int sweep() {
    var before = clock.instant().minus(after);
    var forgotten = 0;
    for (var found = persons.unsettledBefore(before, AT_ONCE);
        !found.isEmpty();
        found = persons.unsettledBefore(before, AT_ONCE)) {
      for (var person : found) {
        if (reports.knows(person.id(), person.content())) {
          persons.settle(person);
        } else if (persons.forgetUnlessKeptAgain(person)) {
          tracesOf.accept(person.id(), person.content());
          forgotten++;
        }
      }
    }
    return forgotten;
  }
}
