package org.alliance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.alliance.testkit.RunningService;

/// The one running service that most `*IT` classes of this module share. A test works on reports
/// and organisations of its own.
public final class SharedIntake {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "intake.vault-folder", folder(),
          "intake.form.fastest", "0s",
          // Classes that share the store send the same made-up people.
          "intake.duplicates.likely-from", "101",
          "intake.form.campaigns.KHM24.organisation", "temple-x",
          "intake.form.campaigns.KHM24.name", "Temple of the River");

  private SharedIntake() {}

  public static RunningService running() {
    return RunningService.shared(IntakeApplication.application(), SETTINGS);
  }

  private static String folder() {
    try {
      return Files.createTempDirectory("alliance-test-vault").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
