package org.alliance.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Folders and files that only the user who runs the process may open: 0700 and 0600. On a file
/// system without such rights, its own rules hold.
public final class OwnerOnly {
  private OwnerOnly() {}

  /// Makes the folder if it is absent, and closes it to others if it is there.
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder, "rwx------");
    return folder;
  }

  /// An empty file, closed to others before anything is written to it.
  static FileChannel emptyFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return hasRights(Objects.requireNonNull(file.toAbsolutePath().getParent()))
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options);
  }

  private static void restrict(Path path, String rights) throws IOException {
    if (hasRights(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }

  private static boolean hasRights(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
