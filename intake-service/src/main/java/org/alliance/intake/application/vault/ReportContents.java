package org.alliance.intake.application.vault;

import org.alliance.contracts.values.CaseId;

/// Which contents belong to a report: each has a person of its own in the vault.
@FunctionalInterface
public interface ReportContents {
  /// Whether the report, or anything that was added to it later, was sent with this content.
  boolean knows(CaseId id, String content);
}
