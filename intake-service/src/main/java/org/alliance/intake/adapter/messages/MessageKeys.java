package org.alliance.intake.adapter.messages;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliance.intake.application.messages.MessageBox;
import org.alliance.intake.application.messages.MessageBox.Unanswerable;
import org.alliance.intake.application.messages.MessageKeyStore;
import org.alliance.intake.application.messages.MessageKeyStore.Stored;

/// The keys to which partners encrypt: one for each period of 30 days. A message is opened for two
/// periods more; then its key is destroyed.
final class MessageKeys implements MessageBox.Seal {
  private static final Duration PERIOD = Duration.ofDays(30);
  private static final int KEPT_PERIODS = 2;
  private static final Pattern KID = Pattern.compile("intake-([0-9]{1,9})");

  private final MessageKeyStore store;
  private final Clock clock;

  MessageKeys(MessageKeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The public keys as a JSON Web Key Set, the one to use now first.
  Map<String, Object> published() {
    pair(now());
    return new JWKSet(store.all().stream().map(MessageKeys::read).map(key -> (JWK) key).toList())
        .toPublicJWKSet()
        .toJSONObject();
  }

  /// Destroys keys whose time is over, and makes the next one before anybody needs it.
  void rotate() {
    pair(now());
    store.destroyBefore(now() - KEPT_PERIODS);
  }

  private long now() {
    return clock.millis() / PERIOD.toMillis();
  }

  private ECKey pair(long period) {
    return read(store.find(period).orElseGet(() -> store.keep(fresh(period))));
  }

  private static Stored fresh(long period) {
    try {
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyID("intake-" + period)
              .keyUse(KeyUse.ENCRYPTION)
              .algorithm(JWEAlgorithm.ECDH_ES_A256KW)
              .generate();
      return new Stored(period, key.toJSONString());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey read(Stored stored) {
    try {
      return ECKey.parse(stored.pair());
    } catch (ParseException e) {
      throw new IllegalStateException("A stored key is none", e);
    }
  }

  @Override
  public byte[] open(String sealed) {
    try {
      var message = JWEObject.parse(sealed);
      var header = message.getHeader();
      if (!JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
          || header.getCompressionAlgorithm() != null) {
        throw new Unanswerable("other-encryption");
      }
      message.decrypt(new ECDHDecrypter(keyOf(String.valueOf(header.getKeyID()))));
      return message.getPayload().toBytes();
    } catch (ParseException none) {
      throw new Unanswerable("not-encrypted");
    } catch (JOSEException changed) {
      throw new Unanswerable("cannot-be-opened");
    }
  }

  private ECKey keyOf(String kid) {
    var parts = KID.matcher(kid);
    if (!parts.matches()) {
      throw new Unanswerable("unknown-key");
    }
    return store
        .find(Long.parseLong(parts.group(1)))
        .map(MessageKeys::read)
        .orElseThrow(() -> new Unanswerable("unknown-key"));
  }
}
