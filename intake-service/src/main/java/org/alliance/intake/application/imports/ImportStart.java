package org.alliance.intake.application.imports;

/// Starts a stored import in the background.
@FunctionalInterface
public interface ImportStart {
  /// Does nothing if the import runs here already.
  void start(String id);
}
