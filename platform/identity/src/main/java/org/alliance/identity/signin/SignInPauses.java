package org.alliance.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Slows down guessing passwords. After some failures in a row an account, and an address, has to
/// pause before the next try; each further failure doubles the pause. Nobody is locked out: the
/// pause has an upper bound, a try within it counts as nothing, and failures are forgotten with
/// time.
///
/// An account that somebody else guesses at stays open for its owner: where a user has signed in
/// before, only the tries at that user from that address count. A name that no user has is slowed
/// down like any other.
public final class SignInPauses {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
  private static final Duration ONE_FORGOTTEN_EVERY = Duration.ofMinutes(5);
  private static final Duration FORGET_ALL_AFTER = Duration.ofHours(6);
  private static final int FREE_FOR_ACCOUNT = 5;

  /// People of one office share an address.
  private static final int FREE_FOR_ADDRESS = 30;

  private static final int LONGEST_NAME = 64;
  private static final int MOST_REMEMBERED = 20_000;

  private final InstantSource clock;
  private final Cache<String, Failures> failures = newCache();
  private final Cache<String, Boolean> signedInBefore = newCache();

  public SignInPauses(InstantSource clock) {
    this.clock = clock;
  }

  private record Failures(int count, Instant last) {
    Failures after(Instant now) {
      var forgotten = Duration.between(last, now).dividedBy(ONE_FORGOTTEN_EVERY);
      return new Failures((int) Math.max(0, count - forgotten), last);
    }

    Duration pauseLeft(int free, Instant now) {
      if (count < free) {
        return Duration.ZERO;
      }
      var doublings = Math.min(count - free, 10);
      var pause = Duration.ofSeconds(1L << doublings);
      var end = last.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
      return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }
  }

  private record Counted(String key, int free) {}

  /// Counts a try as failed until it is known to have succeeded, so that many at once are no way
  /// around.
  ///
  /// @return how long to wait if this try comes too soon; zero if it may be made
  synchronized Duration begin(String account, String address) {
    var now = clock.instant();
    var counted = counted(account, address);
    var pause =
        counted.stream()
            .map(it -> failuresOf(it.key(), now).pauseLeft(it.free(), now))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (pause.isZero()) {
      counted.forEach(
          it -> failures.put(it.key(), new Failures(failuresOf(it.key(), now).count() + 1, now)));
    }
    return pause;
  }

  /// What an address failed at stays counted, but for this try: one good account there is no
  /// licence to guess at others.
  synchronized void succeeded(String account, String address) {
    failures.invalidate(accountKey(account));
    failures.invalidate(pairKey(account, address));
    if (signedInBefore.getIfPresent(pairKey(account, address)) == null) {
      var known = failuresOf(addressKey(address), clock.instant());
      failures.put(addressKey(address), new Failures(Math.max(0, known.count() - 1), known.last()));
    }
    signedInBefore.put(pairKey(account, address), true);
  }

  private List<Counted> counted(String account, String address) {
    var pair = new Counted(pairKey(account, address), FREE_FOR_ACCOUNT);
    return signedInBefore.getIfPresent(pair.key()) != null
        ? List.of(pair)
        : Stream.of(
                new Counted(accountKey(account), FREE_FOR_ACCOUNT),
                new Counted(addressKey(address), FREE_FOR_ADDRESS))
            .toList();
  }

  private Failures failuresOf(String key, Instant now) {
    var known = failures.getIfPresent(key);
    return known == null ? new Failures(0, now) : known.after(now);
  }

  private static String accountKey(String account) {
    return "account " + shortened(account);
  }

  private static String addressKey(String address) {
    return "address " + address;
  }

  private static String pairKey(String account, String address) {
    return "pair " + address + " " + shortened(account);
  }

  /// Longer names than anybody has share their pauses.
  private static String shortened(String account) {
    return account.substring(0, Math.min(account.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
  }

  private static <V> Cache<String, V> newCache() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_REMEMBERED)
        .expireAfterAccess(FORGET_ALL_AFTER)
        .build();
  }
}
