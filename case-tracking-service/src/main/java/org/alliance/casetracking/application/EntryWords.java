package org.alliance.casetracking.application;

import org.alliance.casetracking.domain.VisibleEntry;

/// How does a person read an entry?
@FunctionalInterface
public interface EntryWords {
  /// One or more sentences, of nothing but the details that the viewer sees.
  String sentence(VisibleEntry entry);
}
