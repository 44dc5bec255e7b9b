package org.alliance.kit.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.kit.keys.ApiKey.Holder;
import org.alliance.kit.keys.ApiKey.Kind;
import org.alliance.kit.keys.ApiKey.Secret;

/// Makes, rotates, revokes and recognises the API keys of one service.
public final class ApiKeys {
  /// Of one owner, revoked ones too: a page shows them all.
  public static final int MOST = 100;

  /// In characters.
  public static final int LONGEST_NAME = 80;

  /// Long enough to change the key in a system that is deployed once a week.
  public static final Duration OVERLAP = Duration.ofDays(7);

  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
  private static final String UNREADABLE = "unreadable";

  private final ApiKeyStore store;
  private final SecureRandom random = new SecureRandom();
  private final KeyFailures failures = new KeyFailures();
  private final Clock clock;

  public ApiKeys(ApiKeyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What became of a text that somebody sent as a key.
  public sealed interface Recognition {
    record Known(ApiKey key) implements Recognition {}

    record Unknown() implements Recognition {}

    /// It is wrong, too, and came after many wrong ones.
    record TooMany(Duration retryAfter) implements Recognition {}
  }

  /// @param whole the text of the key, which nobody can see again
  public record Made(ApiKey key, String whole) {
    @Override
    public String toString() {
      return "Made[" + key.id() + "]";
    }
  }

  /// @param by who makes it
  /// @return empty if the owner has too many
  public Optional<Made> create(Holder holder, String name, Set<String> scopes, String by) {
    if (store.of(holder).stream().filter(key -> !key.isRevoked()).count() >= MOST) {
      return Optional.empty();
    }
    var bytes = new byte[40];
    random.nextBytes(bytes);
    var text = KeyText.of(bytes);
    var key =
        new ApiKey(
            text.id(),
            holder,
            name,
            scopes,
            List.of(new Secret(text.hash(), Optional.empty())),
            by,
            now(),
            Optional.empty(),
            Optional.empty());
    store.add(key);
    return Optional.of(new Made(key, text.whole()));
  }

  /// Another secret for the key. The one before is valid for [#OVERLAP] beside it.
  ///
  /// @return empty if the owner has no such key, or it is revoked
  public Optional<Made> rotate(Holder holder, String id) {
    var bytes = new byte[40];
    random.nextBytes(bytes);
    var next = new KeyText(id, KeyText.of(bytes).secret());
    return own(holder, id)
        .filter(key -> !key.isRevoked())
        .flatMap(key -> {
          var rotated = key.rotated(next, now().plus(OVERLAP));
          return store.replace(id, key.secrets(), rotated.secrets())
              ? Optional.of(new Made(rotated, next.whole()))
              : Optional.empty();
        });
  }

  /// At once and for good.
  public boolean revoke(Holder holder, String id) {
    var found = own(holder, id);
    found.ifPresent(key -> store.revoke(id, now()));
    return found.isPresent();
  }

  public List<ApiKey> of(Holder holder) {
    return store.of(holder);
  }

  /// The keys of all holders of a kind that are not revoked, by holder, the newest first.
  public List<ApiKey> live(Kind kind, int limit) {
    return store.live(kind, limit);
  }

  private Optional<ApiKey> own(Holder holder, String id) {
    return store.find(id).filter(key -> key.holder().equals(holder));
  }

  public Recognition recognise(String written) {
    var text = KeyText.read(written);
    var found =
        text.flatMap(read -> store.find(read.id()).filter(key -> key.opens(read, clock.instant())));
    if (found.isPresent()) {
      note(found.get());
      return new Recognition.Known(found.get());
    }
    return failures.count(text.map(KeyText::id).orElse(UNREADABLE), clock.instant())
        ? new Recognition.TooMany(KeyFailures.WINDOW)
        : new Recognition.Unknown();
  }

  /// A key that is used a hundred times a second is written once a minute.
  private void note(ApiKey key) {
    var now = now();
    if (key.lastUsedAt().filter(last -> now.isBefore(last.plus(USE_NOTED_EVERY))).isEmpty()) {
      store.used(key.id(), now);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
