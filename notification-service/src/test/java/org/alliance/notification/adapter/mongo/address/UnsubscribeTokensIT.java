package org.alliance.notification.adapter.mongo.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.FirmId;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Rhythm;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/// The store does not know the secrets of the links that end digests.
class UnsubscribeTokensIT {
  private static final ServiceKey KEY =
      ServiceKey.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", Path.of("unused"));

  private final MongoOperations mongo = Infrastructure.mongo();
  private final MongoSubscriptions subscriptions = new MongoSubscriptions(mongo, KEY);
  private final MongoFirmPreferences firms =
      new MongoFirmPreferences(mongo, new PreferenceFields(Clock.systemUTC()));
  private final FirmId firm = new FirmId("firm-" + UUID.randomUUID());
  private final Recipient reader = new Recipient.OfFirm(firm);

  private static Preferences wanting(Rhythm rhythm) {
    return new Preferences(Set.of(), Optional.empty(), rhythm);
  }

  private Document stored() {
    return Optional.ofNullable(mongo.findById(firm.value(), Document.class, "firm_preferences"))
        .orElseThrow();
  }

  @Test
  void aSecretIsKeptAsAHashAndLeadsToItsSubscription() {
    assertThat(subscriptions.tokenOf(reader)).as("never subscribed").isEmpty();
    firms.put(firm, wanting(Rhythm.DAILY));
    var token = subscriptions.tokenOf(reader).orElseThrow();
    assertThat(subscriptions.tokenOf(reader)).as("links of old mails go on").contains(token);
    assertThat(stored().toJson()).doesNotContain(token);
    assertThat(subscriptions.knows(token)).isTrue();
    assertThat(subscriptions.knows(token + "x")).isFalse();
    subscriptions.end(token);
    assertThat(firms.of(firm).digest()).isEqualTo(Rhythm.NEVER);
    assertThat(subscriptions.knows(token)).as("an old mail leads to the page").isTrue();
    firms.put(firm, wanting(Rhythm.WEEKLY));
    assertThat(subscriptions.tokenOf(reader)).contains(token);
  }

  @Test
  void aLinkFromBeforeSecretsWereHashedGoesOnWorking() {
    var old = "old-" + UUID.randomUUID();
    firms.put(firm, wanting(Rhythm.DAILY));
    mongo.save(stored().append("token", old), "firm_preferences");
    subscriptions.prepare();
    assertThat(stored().toJson()).doesNotContain(old);
    assertThat(subscriptions.knows(old)).isTrue();
    assertThat(subscriptions.tokenOf(reader)).isPresent().get().isNotEqualTo(old);
    subscriptions.end(old);
    assertThat(firms.of(firm).digest()).isEqualTo(Rhythm.NEVER);
  }

  @Test
  void secretsAreFoundByAnIndex() {
    subscriptions.prepare();
    assertThat(mongo.indexOps("firm_preferences").getIndexInfo())
        .anyMatch(index -> index.isIndexForFields(Set.of("tokens")));
  }
}
