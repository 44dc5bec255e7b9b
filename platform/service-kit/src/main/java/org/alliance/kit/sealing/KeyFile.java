package org.alliance.kit.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/// A key of 32 bytes in Base64: given in a setting, or kept in a folder that its service makes. A
/// key that lies beside what it seals is for trial.
public final class KeyFile {
  private KeyFile() {}

  /// @param name of the key, for people who have to give another one
  public static byte[] decode(String base64, String name) {
    var key = Base64.getDecoder().decode(base64.strip());
    if (key.length != AesGcm.KEY_BYTES) {
      throw new IllegalArgumentException(
          "%s has to be 32 bytes in Base64, for example from: openssl rand -base64 32"
              .formatted(name));
    }
    return key;
  }

  /// The key in the folder. The first call makes it, readable by its owner only.
  ///
  /// @param name of the key: the file is `<name>.key`
  public static byte[] in(Path folder, String name) {
    var file = folder.resolve(name + ".key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(file, name);
      }
      return decode(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The key cannot be read: " + file, e);
    }
  }

  /// Written whole under another name first: nobody ever reads half a key, and a process that dies
  /// here leaves none.
  private static void create(Path file, String name) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), name, ".new", ownerOnly);
    try {
      Files.writeString(draft, Base64.getEncoder().encodeToString(AesGcm.newKey()));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException somebodyElseWasQuicker) {
      // Then theirs is the key.
    } finally {
      Files.delete(draft);
    }
  }
}
