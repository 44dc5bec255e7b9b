package org.alliance.notification.adapter.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import tools.jackson.databind.json.JsonMapper;

/// Writes messages into a file that only its owner reads, one JSON object a line. For a trial.
final class FileTelephone implements Telephone {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String provider;
  private final Path file;

  FileTelephone(String provider, Path file) {
    this.provider = provider;
    this.file = file;
  }

  @Override
  public synchronized ProviderAnswer send(Outgoing message) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, JSON.writeValueAsString(message) + "\n", StandardOpenOption.APPEND);
      return new ProviderAnswer(Result.TAKEN, provider, "written");
    } catch (IOException full) {
      return new ProviderAnswer(Result.NOT_NOW, provider, "file");
    }
  }
}
