package org.alliance.identity.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// New passwords, each shown once to the coordinator who asked for it, within 10 minutes. They are
/// kept in memory only.
public final class OneTimePasswords {
  /// Nobody takes one of these characters for another.
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private final SecureRandom random = new SecureRandom();
  private final Cache<Key, String> unseen =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  private record Key(String coordinator, String subject) {}

  /// Some 79 bits, in four groups: `k7mq-p3xd-29hs-wgae`.
  public String random() {
    return IntStream.range(0, GROUPS)
        .mapToObj(_ ->
            random
                .ints(GROUP_LENGTH, 0, CHARACTERS.length())
                .mapToObj(at -> CHARACTERS.substring(at, at + 1))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  /// @param coordinator the subject of the one who may see it
  /// @param subject of the new person
  String make(String coordinator, String subject) {
    var password = random();
    unseen.put(new Key(coordinator, subject), password);
    return password;
  }

  /// The password, the first time that its coordinator asks.
  Optional<String> take(String coordinator, String subject) {
    return Optional.ofNullable(unseen.asMap().remove(new Key(coordinator, subject)));
  }
}
