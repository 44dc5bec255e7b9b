package org.alliance.intake.messages;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Topics;
import org.springframework.messaging.support.MessageBuilder;

/// A partner's system that sends reports as encrypted messages.
public final class PartnerSystem {
  public static final String TOPIC = "alliance.intake.submissions";

  private final RunningService intake;
  private final String apiKey;

  public PartnerSystem(RunningService intake, String organisation) {
    this.intake = intake;
    apiKey =
        intake
            .context()
            .getBean(ApiKeys.class)
            .create(
                new Holder(Kind.ORGANISATION, organisation),
                "Its system",
                Set.of(KeyScope.REPORTS_WRITE, KeyScope.REPORTS_READ),
                "test")
            .orElseThrow()
            .whole();
  }

  public String apiKey() {
    return apiKey;
  }

  public void send(String id, String report) {
    sendPlain(plain(id, report));
  }

  /// Past the topic, whose messages another running instance may take.
  public void deliver(String id, String report) {
    var sealed = sealed(plain(id, report), published());
    intake.deliver(
        "onSubmission",
        MessageBuilder.withPayload(sealed.getBytes(StandardCharsets.US_ASCII)).build());
  }

  public void sendPlain(String plain) {
    sendSealed(sealed(plain, published()));
  }

  private String plain(String id, String report) {
    return "{\"id\": \"%s\", \"key\": \"%s\", \"report\": %s}".formatted(id, apiKey, report);
  }

  public static void sendSealed(String sealed) {
    Topics.send(
        Infrastructure.kafka(), TOPIC, "", Map.of(), sealed.getBytes(StandardCharsets.US_ASCII));
  }

  private ECKey published() {
    try {
      return JWKSet.parse(intake.http().get("/api/v1/intake-keys").body())
          .getKeys()
          .getFirst()
          .toECKey();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String sealed(String plain, ECKey key) {
    try {
      var message =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                  .keyID(key.getKeyID())
                  .build(),
              new Payload(plain));
      message.encrypt(new ECDHEncrypter(key.toPublicJWK()));
      return message.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
