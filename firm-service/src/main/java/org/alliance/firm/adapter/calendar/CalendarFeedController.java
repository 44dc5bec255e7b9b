package org.alliance.firm.adapter.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.alliance.firm.application.calendar.CalendarFeeds.Feed;
import org.alliance.firm.application.calendar.ReadingCalendar;
import org.alliance.firm.application.calendar.ReadingCalendar.Day;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.kit.web.ApiProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The days of a firm's cases, for a calendar program: case number, kind and day, nothing else.
@RestController
final class CalendarFeedController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final ReadingCalendar calendar;
  private final FirmDirectory firms;
  private final MessageSource texts;
  private final Clock clock;

  CalendarFeedController(
      CalendarFeeds feeds,
      ReadingCalendar calendar,
      FirmDirectory firms,
      MessageSource texts,
      Clock clock) {
    this.feeds = feeds;
    this.calendar = calendar;
    this.firms = firms;
    this.texts = texts;
    this.clock = clock;
  }

  /// @throws ApiProblem 404 for an address that was never made, was revoked, is too old, or whose
  ///   owner has left
  @GetMapping("/calendar/{secret}")
  ResponseEntity<byte[]> feed(@PathVariable String secret) {
    var now = clock.instant();
    var feed =
        feeds
            .find(secret)
            .filter(found -> found.works(now, lawyers(found.firm())))
            .orElseThrow(() -> ApiProblem.notFound("calendar"));
    var file = new ICalendar(text("calendar.name"), now);
    calendar.days(feed.firm()).forEach(day -> file.day(uid(feed, day), day.on(), summary(day)));
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .body(file.end().getBytes(StandardCharsets.UTF_8));
  }

  private Set<LawyerId> lawyers(FirmId firm) {
    return firms.find(firm).stream()
        .flatMap(entry -> entry.profile().lawyers().stream())
        .map(Lawyer::id)
        .collect(Collectors.toSet());
  }

  /// Stays the same for a calendar program, and tells no id of ours to whoever runs it.
  private static String uid(Feed feed, Day day) {
    var name = feed.id() + "|" + day.name() + "|" + day.caseId();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@alliance";
  }

  private String summary(Day day) {
    var called = day.number().map(number -> number.value()).orElseGet(() -> text("table.case"));
    return called + ": " + text("code.deadline-kind." + day.kind());
  }

  private String text(String key) {
    return texts.getMessage(key, new Object[0], Locale.ENGLISH);
  }
}
