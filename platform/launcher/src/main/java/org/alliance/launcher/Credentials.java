package org.alliance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The secrets that the trial's identity provider has made.
record Credentials(Properties properties) {
  static Path file(Path data) {
    return data.resolve("identity/credentials.properties");
  }

  static Credentials in(Path data) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file(data))) {
      properties.load(reader);
      return new Credentials(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "There are no credentials under " + data + ": has the system been started on it?", e);
    }
  }

  String client(String id) {
    return properties.getProperty("clients." + id);
  }

  String user(String name) {
    return properties.getProperty("users." + name);
  }
}
