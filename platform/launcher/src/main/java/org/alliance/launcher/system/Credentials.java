package org.alliance.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The secrets that the trial's identity provider has made.
public record Credentials(Properties properties) {
  public static Path file(Path data) {
    return data.resolve("identity/credentials.properties");
  }

  public static Credentials in(Path data) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file(data))) {
      properties.load(reader);
      return new Credentials(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "There are no credentials under " + data + ": has the system been started on it?", e);
    }
  }

  public String client(String id) {
    return properties.getProperty("clients." + id);
  }

  /// Whether the trial has made this person.
  public boolean hasUser(String name) {
    return properties.containsKey("users." + name);
  }

  public String user(String name) {
    return properties.getProperty("users." + name);
  }
}
