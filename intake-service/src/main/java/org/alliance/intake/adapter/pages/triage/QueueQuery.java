package org.alliance.intake.adapter.pages.triage;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.application.reviewing.ReadingQueue.Holding;
import org.alliance.intake.application.reviewing.TriageQueue;
import org.alliance.kit.web.ApiProblem;

/// The filters of the queue as they stand in the address; blank for any.
record QueueQuery(String reason, String language, String state, String channel, String whose) {
  /// @throws ApiProblem 400 if a filter is no code
  TriageQueue.Filter filter() {
    return new TriageQueue.Filter(
        read("reason", reason, code -> Coded.find(ReviewReason.class, code)),
        read("language", language, QueueQuery::tag),
        read("state", state, UsState::find),
        read("channel", channel, code -> Coded.find(IntakeChannel.class, code)),
        Optional.empty(),
        Set.of());
  }

  Optional<Holding> holding() {
    return read("whose", whose, code -> Coded.find(Holding.class, code));
  }

  boolean isFiltering() {
    return !(reason + language + state + channel + whose).isBlank();
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

  private static Optional<LanguageTag> tag(String text) {
    try {
      return Optional.of(new LanguageTag(text));
    } catch (IllegalArgumentException notATag) {
      return Optional.empty();
    }
  }
}
