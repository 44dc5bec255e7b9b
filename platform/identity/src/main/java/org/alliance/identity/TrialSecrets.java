package org.alliance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/// The secrets of a trial, made on the first start: `credentials.properties` (`clients.<id>`,
/// `users.<name>` and `subjects.<name>`), `signing-key.json`, and once more, in a file of its own,
/// the one secret that the staff edge needs. All are readable by their owner only.
final class TrialSecrets {
  /// Client secrets begin so, and production refuses them.
  private static final String TRIAL = "trial-";

  static final List<String> CLIENTS = List.of("staff-edge", "trial-scripts", "partner-demo");
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String STAFF_EDGE = "clients.staff-edge";
  private static final PosixFilePermission[] OWNERS = {
    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE
  };

  private final Properties credentials;
  private final RSAKey signingKey;

  private TrialSecrets(Properties credentials, RSAKey signingKey) {
    this.credentials = credentials;
    this.signingKey = signingKey;
  }

  /// @param staffEdge the file for the secret of the staff edge; it is written last, and whole
  static TrialSecrets in(Path folder, Path staffEdge) {
    try {
      Files.createDirectories(folder);
      var secrets =
          new TrialSecrets(
              credentials(folder.resolve("credentials.properties")),
              key(folder.resolve("signing-key.json")));
      var own = new Properties();
      own.setProperty(STAFF_EDGE, secrets.client("staff-edge"));
      Files.createDirectories(absolute(staffEdge).getParent());
      store(own, staffEdge, "The secret of the staff edge in this trial.");
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException("The identity folder cannot be used: " + folder, e);
    }
  }

  String client(String id) {
    return credentials.getProperty("clients." + id);
  }

  String user(String name) {
    return credentials.getProperty("users." + name);
  }

  /// The opaque name of a user in tokens.
  String subject(String name) {
    return credentials.getProperty("subjects." + name);
  }

  RSAKey signingKey() {
    return signingKey;
  }

  private static Properties credentials(Path file) throws IOException {
    var credentials = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        credentials.load(reader);
      }
    }
    CLIENTS.forEach(id -> credentials.putIfAbsent("clients." + id, TRIAL + random()));
    TrialUsers.ALL.forEach(user -> {
      credentials.putIfAbsent("users." + user.name(), random());
      credentials.putIfAbsent("subjects." + user.name(), Subjects.random());
    });
    store(
        credentials,
        file,
        "Secrets of this trial. Made on the first start; delete the file to have new ones made.");
    return credentials;
  }

  /// Another process never reads half a file.
  private static void store(Properties properties, Path file, String comment) throws IOException {
    var whole = Files.createTempFile(absolute(file).getParent(), "new-", ".properties");
    Files.setPosixFilePermissions(whole, Set.of(OWNERS));
    try (var writer = Files.newBufferedWriter(whole)) {
      properties.store(writer, comment);
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath();
  }

  private static RSAKey key(Path file) throws IOException {
    try {
      if (Files.exists(file)) {
        Files.setPosixFilePermissions(file, Set.of(OWNERS));
        return RSAKey.parse(Files.readString(file));
      }
      var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      createPrivate(file);
      Files.writeString(file, key.toJSONString());
      return key;
    } catch (ParseException | JOSEException e) {
      throw new IOException(
          "The signing key cannot be read; delete it to have a new one made: " + file, e);
    }
  }

  private static void createPrivate(Path file) throws IOException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.of(OWNERS)));
  }

  private static String random() {
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
