package org.alliance.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.alliance.identity.file.OwnerFiles;
import org.alliance.identity.people.SeedPeople;

/// The secrets of a trial, made on the first start: `credentials.properties` (`clients.<id>`, and
/// for the first people `users.<name>` and `subjects.<name>`), `signing-key.json`, and once more,
/// in files of their own, the secrets that the staff edge and notification need. All are readable
/// by their owner only.
public final class TrialSecrets {
  /// Client secrets begin so, and production refuses them.
  private static final String TRIAL = "trial-";

  static final List<String> CLIENTS =
      List.of("staff-edge", "trial-scripts", "partner-demo", "notification");
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String NOTIFICATION = "clients.notification";
  private static final String STAFF_EDGE = "clients.staff-edge";

  private final Properties credentials;
  private final RSAKey signingKey;

  private TrialSecrets(Properties credentials, RSAKey signingKey) {
    this.credentials = credentials;
    this.signingKey = signingKey;
  }

  /// @param seeds gets its passwords from the credentials file, or into it
  /// @param staffEdge the file for the secret of the staff edge; it is written last, and whole
  public static TrialSecrets in(Path folder, Path staffEdge, SeedPeople seeds) {
    try {
      Files.createDirectories(folder);
      var secrets =
          new TrialSecrets(
              credentials(folder.resolve("credentials.properties"), seeds),
              key(folder.resolve("signing-key.json")));
      var own = new Properties();
      own.setProperty(STAFF_EDGE, secrets.client("staff-edge"));
      store(own, staffEdge, "The secret of the staff edge in this trial.");
      var notification = new Properties();
      notification.setProperty(NOTIFICATION, secrets.client("notification"));
      store(
          notification,
          folder.resolve("notification").resolve("notification.properties"),
          "The secret of the service that sends messages in this trial.");
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException("The identity folder cannot be used: " + folder, e);
    }
  }

  public String client(String id) {
    return credentials.getProperty("clients." + id);
  }

  public RSAKey signingKey() {
    return signingKey;
  }

  private static Properties credentials(Path file, SeedPeople seeds) throws IOException {
    var credentials = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        credentials.load(reader);
      }
    }
    CLIENTS.forEach(id -> credentials.putIfAbsent("clients." + id, TRIAL + random()));
    seeds.into(credentials);
    store(
        credentials,
        file,
        "Secrets of this trial. Made on the first start; delete the file to have new ones made.");
    return credentials;
  }

  private static void store(Properties properties, Path file, String comment) throws IOException {
    var text = new StringWriter();
    properties.store(text, comment);
    OwnerFiles.replace(file, text.toString());
  }

  private static RSAKey key(Path file) throws IOException {
    try {
      if (Files.exists(file)) {
        OwnerFiles.close(file);
        return RSAKey.parse(Files.readString(file));
      }
      var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      OwnerFiles.replace(file, key.toJSONString());
      return key;
    } catch (ParseException | JOSEException e) {
      throw new IOException(
          "The signing key cannot be read; delete it to have a new one made: " + file, e);
    }
  }

  private static String random() {
    var bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
