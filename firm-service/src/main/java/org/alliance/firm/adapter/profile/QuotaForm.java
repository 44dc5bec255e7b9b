package org.alliance.firm.adapter.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.kit.web.page.Days;

/// How many cases a firm takes, as somebody has written it.
///
/// @param limits by the code of the area
/// @param until the first day on which a paused firm takes offers again
record QuotaForm(
    String quota, String week, Map<String, String> limits, boolean paused, String until) {
  /// As in the API.
  private static final int MOST_CASES = 100_000;

  static QuotaForm of(Profile firm) {
    var limits = new HashMap<String, String>();
    firm.areaQuotas().forEach((area, limit) -> limits.put(area.code(), String.valueOf(limit)));
    return new QuotaForm(
        String.valueOf(firm.quotaPerQuarter()),
        firm.mostPerWeek().map(String::valueOf).orElse(""),
        limits,
        firm.paused(),
        firm.extras().pausedUntil().map(LocalDate::toString).orElse(""));
  }

  static QuotaForm of(HttpServletRequest request) {
    var limits = new HashMap<String, String>();
    for (var area : ServiceCategory.values()) {
      limits.put(area.code(), text(request, "limit-" + area.code()));
    }
    return new QuotaForm(
        text(request, "quota"),
        text(request, "week"),
        limits,
        text(request, "paused").equals("yes"),
        text(request, "until"));
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /// The key of the sentence about what cannot be read; empty if all can.
  Optional<String> problem(LocalDate today) {
    var limitsAreNumbers =
        limits.values().stream().allMatch(limit -> limit.isEmpty() || number(limit, 0).isPresent());
    if (number(quota, 1).isEmpty()
        || (!week.isEmpty() && number(week, 1).isEmpty())
        || !limitsAreNumbers) {
      return Optional.of("profile.bad-number");
    }
    return paused && !until.isEmpty() && day().filter(day -> day.isAfter(today)).isEmpty()
        ? Optional.of("profile.bad-day")
        : Optional.empty();
  }

  Profile appliedTo(Profile firm) {
    var areas = new EnumMap<ServiceCategory, Integer>(ServiceCategory.class);
    for (var area : ServiceCategory.values()) {
      number(limits.getOrDefault(area.code(), ""), 0).ifPresent(limit -> areas.put(area, limit));
    }
    return firm.withQuotas(number(quota, 1).orElseThrow(), number(week, 1), areas)
        .withPause(paused, day());
  }

  private Optional<LocalDate> day() {
    return Days.read(until);
  }

  private static Optional<Integer> number(String written, int least) {
    try {
      return Optional.of(Integer.parseInt(written))
          .filter(number -> number >= least && number <= MOST_CASES);
    } catch (NumberFormatException mistyped) {
      return Optional.empty();
    }
  }
}
