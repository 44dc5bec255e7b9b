package org.alliance.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Where a running system answers; written beside its data, so that other commands find it.
public record Addresses(String publicEdge, String staffEdge, String identity) {
  private static final String FILE = "running.properties";

  public void write(Path data) {
    var properties = new Properties();
    properties.setProperty("publicEdge", publicEdge);
    properties.setProperty("staffEdge", staffEdge);
    properties.setProperty("identity", identity);
    try (var writer = Files.newBufferedWriter(data.resolve(FILE))) {
      properties.store(writer, "Where the running system answers");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws Misuse if nothing runs on this data
  public static Addresses read(Path data) {
    var file = data.resolve(FILE);
    if (!Files.exists(file)) {
      throw new Misuse(
          "Nothing runs on "
              + data
              + ". Start it with ./alliance up, or name its folder with --data.");
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Addresses(
        properties.getProperty("publicEdge"),
        properties.getProperty("staffEdge"),
        properties.getProperty("identity"));
  }

  public static void forget(Path data) {
    try {
      Files.deleteIfExists(data.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
