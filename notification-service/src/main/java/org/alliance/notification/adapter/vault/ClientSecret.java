package org.alliance.notification.adapter.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The secret by which the identity provider knows this service. The file is read when the secret
/// is needed, so the service may start before the trial's provider has written it.
///
/// @param value the secret; empty if a file has it
/// @param file empty if there is none
record ClientSecret(String value, String file) {
  private static final Logger log = LoggerFactory.getLogger(ClientSecret.class);
  private static final String KEY = "clients.notification";

  /// Empty while there is no secret yet.
  Optional<String> now() {
    if (!value.isBlank()) {
      return Optional.of(value);
    }
    if (file.isBlank() || !Files.exists(Path.of(file))) {
      return Optional.empty();
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(file))) {
      properties.load(reader);
    } catch (IOException unreadable) {
      log.warn("The file with the secret of this service cannot be read");
    }
    return Optional.ofNullable(properties.getProperty(KEY));
  }

  @Override
  public String toString() {
    return "ClientSecret[not shown]";
  }
}
