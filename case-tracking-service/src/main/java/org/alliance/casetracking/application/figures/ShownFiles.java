package org.alliance.casetracking.application.figures;

/// Which of the two collections of case files is shown now.
@FunctionalInterface
public interface ShownFiles {
  String collection();
}
