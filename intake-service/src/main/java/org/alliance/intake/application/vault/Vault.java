package org.alliance.intake.application.vault;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;

/// The only place that knows who a report is about.
public interface Vault {
  /// Keeps a person under a report's id and the fingerprint of what was sent, so that two reports
  /// that want the same id never get each other's person. Kept once, however often.
  void keep(CaseId id, String content, Person person);

  /// @param content as in the report that was kept under this id
  Optional<Person> open(CaseId id, String content);

  /// The names of everybody of a case who is known by name, in any version of its report. A
  /// conflict check compares these.
  ///
  /// @param contents as in the report
  default List<String> parties(CaseId id, List<String> contents) {
    return contents.stream()
        .flatMap(content -> open(id, content).stream())
        .flatMap(person -> person.parties().stream())
        .distinct()
        .toList();
  }

  /// Nothing came of what was sent.
  void forget(CaseId id, String content);
}
