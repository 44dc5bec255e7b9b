package org.alliance.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/// The secrets of a trial, made on the first start: `credentials.properties` (`clients.<id>` and
/// `users.<name>`) and `signing-key.json`.
final class TrialSecrets {
  static final List<String> CLIENTS = List.of("staff-edge", "trial-scripts", "partner-demo");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Properties credentials;
  private final RSAKey signingKey;

  private TrialSecrets(Properties credentials, RSAKey signingKey) {
    this.credentials = credentials;
    this.signingKey = signingKey;
  }

  static TrialSecrets in(Path folder) {
    try {
      Files.createDirectories(folder);
      return new TrialSecrets(
          credentials(folder.resolve("credentials.properties")),
          key(folder.resolve("signing-key.json")));
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
    CLIENTS.forEach(id -> credentials.putIfAbsent("clients." + id, random()));
    TrialUsers.ALL.forEach(user -> credentials.putIfAbsent("users." + user.name(), random()));
    createPrivate(file);
    try (var writer = Files.newBufferedWriter(file)) {
      credentials.store(
          writer,
          "Secrets of this trial. Made on the first start; delete the file to have new ones made.");
    }
    return credentials;
  }

  private static RSAKey key(Path file) throws IOException {
    try {
      if (Files.exists(file)) {
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
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  private static String random() {
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
