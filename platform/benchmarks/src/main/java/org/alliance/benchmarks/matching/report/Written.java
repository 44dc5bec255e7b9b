package org.alliance.benchmarks.matching.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;

/// Files that are whole at any time, however often they are written anew.
public final class Written {
  private Written() {}

  public static void json(Path file, Object value) {
    text(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value));
  }

  public static void text(Path file, String text) {
    var whole = file.toAbsolutePath();
    var beside = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      var folder = whole.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(beside, text);
      Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
