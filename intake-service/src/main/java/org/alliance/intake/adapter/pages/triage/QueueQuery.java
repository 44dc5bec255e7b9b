package org.alliance.intake.adapter.pages.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reviewing.ReadingQueue.Holding;
import org.alliance.intake.application.reviewing.TriageQueue;
import org.alliance.intake.domain.routing.RoutingSearch;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Days;

/// The filters of the queue as they stand in the address; blank for any.
///
/// @param from the first day, in UTC, on which reports came that are shown
/// @param to the last one
record QueueQuery(
    String reason,
    String language,
    String state,
    String channel,
    String from,
    String to,
    String whose,
    String group) {
  /// @throws ApiProblem 400 if a filter is no code
  TriageQueue.Filter filter() {
    return new TriageQueue.Filter(
        read("reason", reason, code -> Coded.find(ReviewReason.class, code)),
        read("language", language, QueueQuery::tag),
        read("state", state, UsState::find),
        read("channel", channel, code -> Coded.find(IntakeChannel.class, code)),
        day("from", from).map(QueueQuery::start),
        day("to", to).map(last -> start(last.plusDays(1))),
        Optional.empty(),
        Set.of());
  }

  /// What a rule would look for that finds these reports.
  ///
  /// @throws ApiProblem 400 if a filter is no code
  RoutingSearch search() {
    var filter = filter();
    return new RoutingSearch(filter.reason(), filter.language(), filter.state(), filter.channel());
  }

  Optional<String> groupName() {
    return Optional.of(group.strip()).filter(name -> !name.isEmpty());
  }

  Optional<Holding> holding() {
    return read("whose", whose, code -> Coded.find(Holding.class, code));
  }

  boolean isFiltering() {
    return !(reason + language + state + channel + from + to + whose + group).isBlank();
  }

  private static <T> Optional<T> read(
      String name, String text, Function<String, Optional<T>> reader) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var found = reader.apply(text.strip());
    if (found.isEmpty()) {
      throw ApiProblem.badRequest("bad-value", "Choose " + name + " from the list on the page.");
    }
    return found;
  }

  private static Optional<LocalDate> day(String name, String text) {
    var day = Days.read(text);
    if (day.isEmpty() && !text.isBlank()) {
      throw ApiProblem.badRequest("bad-value", "Write " + name + " as a day such as 2026-03-09.");
    }
    return day;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<LanguageTag> tag(String text) {
    try {
      return Optional.of(new LanguageTag(text));
    } catch (IllegalArgumentException notATag) {
      return Optional.empty();
    }
  }
}
