package org.alliance.gateway.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The secret by which the provider knows this edge. It is read when it is needed and again when
/// its file has changed, so the edge may start before the trial's provider has written it.
final class StaffClientSecret {
  private static final Logger log = LoggerFactory.getLogger(StaffClientSecret.class);
  private static final String KEY = "clients.staff-edge";

  private final @Nullable String value;
  private final @Nullable Path file;
  private volatile @Nullable Read last;

  private record Read(FileTime at, String secret) {}

  /// @throws IllegalStateException if neither is set
  StaffClientSecret(@Nullable String value, @Nullable Path file) {
    if ((value == null || value.isBlank()) && file == null) {
      throw new IllegalStateException(
          "Set alliance.identity.staff-client-secret, or alliance.identity.staff-client-secret-file to the file that has it.");
    }
    this.value = value;
    this.file = file;
  }

  /// Empty while there is no file yet.
  Optional<String> now() {
    if (value != null && !value.isBlank()) {
      return Optional.of(value);
    }
    return file == null ? Optional.empty() : fromFile(file);
  }

  private Optional<String> fromFile(Path path) {
    try {
      var changed = Files.getLastModifiedTime(path);
      var known = last;
      if (known != null && known.at().equals(changed)) {
        return Optional.of(known.secret());
      }
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      }
      var secret = Optional.ofNullable(properties.getProperty(KEY));
      secret.ifPresent(found -> last = new Read(changed, found));
      return secret;
    } catch (NoSuchFileException notYet) {
      return Optional.empty();
    } catch (IOException unreadable) {
      log.warn("The file with the secret of the staff edge cannot be read");
      return Optional.empty();
    }
  }
}
