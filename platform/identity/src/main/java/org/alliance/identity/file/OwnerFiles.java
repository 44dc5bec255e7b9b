package org.alliance.identity.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only their owner reads.
public final class OwnerFiles {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private OwnerFiles() {}

  /// Puts a whole new file in place of the old one. Another process, or a start after a power cut,
  /// finds one of the two and never half a file.
  public static void replace(Path file, String text) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var whole =
        Files.createTempFile(folder, "new-", ".tmp", PosixFilePermissions.asFileAttribute(OWNER));
    Files.writeString(whole, text);
    try (var channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Takes everybody else's rights from a file that is there.
  public static void close(Path file) throws IOException {
    Files.setPosixFilePermissions(file, OWNER);
  }
}
