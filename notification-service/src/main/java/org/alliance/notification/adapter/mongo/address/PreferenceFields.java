package org.alliance.notification.adapter.mongo.address;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.domain.preference.Preferences;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.alliance.notification.domain.preference.Rhythm;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The fields of preferences, which documents of firms and of people share: `muted: [kind], from,
/// until, onlyWeekDays, digest, told, tokens: [hash]`. A subscription is told from the moment on
/// that it begins. The hashes of its secrets stay when it ends, so that an old mail's link leads to
/// the page that says so.
final class PreferenceFields {
  static final String DIGEST = "digest";
  static final String TOLD = "told";
  static final String TOKENS = "tokens";
  private static final String FROM = "from";

  private final Clock clock;

  PreferenceFields(Clock clock) {
    this.clock = clock;
  }

  static Preferences read(Document found) {
    var window =
        found.containsKey(FROM)
            ? Optional.of(
                new Window(
                    found.getInteger(FROM),
                    found.getInteger("until"),
                    found.getBoolean("onlyWeekDays", false)))
            : Optional.<Window>empty();
    return new Preferences(
        kinds(found, "muted"),
        window,
        Coded.find(Rhythm.class, String.valueOf(found.getString(DIGEST))).orElse(Rhythm.NEVER));
  }

  static Set<NotificationKind> kinds(Document found, String field) {
    return found.getList(field, String.class, List.of()).stream()
        .flatMap(code -> Coded.find(NotificationKind.class, code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Collection<String> codes(Set<NotificationKind> kinds) {
    return kinds.stream().map(Coded::code).sorted().toList();
  }

  /// @param before the document that is there already
  void write(Document into, Preferences preferences, @Nullable Document before) {
    into.append("muted", codes(preferences.muted()));
    preferences
        .window()
        .ifPresent(window ->
            into.append(FROM, window.from())
                .append("until", window.until())
                .append("onlyWeekDays", window.onlyWeekDays()));
    var known = before == null ? new Document() : before;
    if (preferences.digest() != Rhythm.NEVER) {
      var told = known.containsKey(DIGEST) ? known.getDate(TOLD) : Date.from(clock.instant());
      into.append(DIGEST, preferences.digest().code()).append(TOLD, told);
    }
    if (known.containsKey(TOKENS)) {
      into.append(TOKENS, known.get(TOKENS));
    }
  }
}
