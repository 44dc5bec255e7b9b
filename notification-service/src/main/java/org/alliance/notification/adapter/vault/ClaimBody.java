package org.alliance.notification.adapter.vault;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.application.post.ContactClaims.Answer;
import org.alliance.notification.domain.plan.ContactHour;
import org.alliance.notification.domain.plan.SafeContactPlan;
import org.jspecify.annotations.Nullable;

/// The vault's answer as JSON.
///
/// @param rule why nothing is released; absent if an address is
record ClaimBody(
    @Nullable String rule,
    @Nullable String address,
    @Nullable String language,
    @Nullable List<String> channels,
    @Nullable List<String> hours,
    @Nullable List<String> zones,
    boolean voicemail,
    boolean sayWhere) {
  /// @throws IllegalArgumentException if it is not understood whole
  Answer answer() {
    if (rule != null) {
      return new Answer.Refused(Coded.of(ContactRule.class, rule));
    }
    if (address == null || address.isBlank() || language == null) {
      throw new IllegalArgumentException("An answer without an address");
    }
    return new Answer.Released(
        address,
        new LanguageTag(language),
        new SafeContactPlan(
            known(channels).stream()
                .flatMap(code -> channel(code).stream())
                .collect(Collectors.toUnmodifiableSet()),
            known(hours).stream()
                .map(code -> Coded.of(ContactHour.class, code))
                .collect(Collectors.toUnmodifiableSet()),
            known(zones).stream().map(ClaimBody::zone).toList(),
            voicemail,
            sayWhere));
  }

  private static List<String> known(@Nullable List<String> told) {
    return told == null ? List.of() : told;
  }

  /// Plans name channels that no machine has, too.
  private static Set<NotificationChannel> channel(String code) {
    return switch (code) {
      case "email" -> Set.of(NotificationChannel.EMAIL);
      case "text" -> Set.of(NotificationChannel.SMS);
      case "call" -> Set.of(NotificationChannel.VOICE);
      default -> Set.of();
    };
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new IllegalArgumentException("An unknown zone");
    }
    return ZoneId.of(name);
  }

  @Override
  public String toString() {
    return "ClaimBody[not shown]";
  }
}
