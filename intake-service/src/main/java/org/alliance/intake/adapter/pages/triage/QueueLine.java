package org.alliance.intake.adapter.pages.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.intake.application.reviewing.Claims.Claim;
import org.alliance.intake.application.reviewing.ReadingQueue;
import org.alliance.intake.application.reviewing.RoutingMarks;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.application.status.ClientQuestions;
import org.alliance.intake.domain.report.Report;

/// One report of the queue, as its line shows it.
///
/// @param number the case number; the id of a report that has none
/// @param place the state's name; empty if it is not known
/// @param isMarked whether a rule has marked it urgent
/// @param groups of reviewers that a rule has sent it to
/// @param asked `waits` if a question on the status page has no answer yet, `came` if all have one;
///   empty if none was asked
/// @param same the ids of reports that nobody has compared it with yet
record QueueLine(
    String id,
    String number,
    Urgency urgency,
    List<ReviewReason> reasons,
    String languages,
    Optional<String> place,
    IntakeChannel channel,
    Optional<Age> age,
    Held held,
    boolean isWaiting,
    boolean isMarked,
    List<String> groups,
    String asked,
    List<String> same) {
  /// How long a report has waited.
  ///
  /// @param unit `hours` or `days`, the end of a message key
  public record Age(Instant since, String unit, long count) {
    static Age of(Instant since, Instant now) {
      var waited = Duration.between(since, now);
      return waited.compareTo(Duration.ofDays(2)) < 0
          ? new Age(since, "hours", Math.max(0, waited.toHours()))
          : new Age(since, "days", waited.toDays());
    }
  }

  /// Who holds a report.
  ///
  /// @param by `me`, `other` or `nobody`, the end of a message key
  /// @param until empty if nobody holds it
  public record Held(String by, Optional<Instant> until) {
    static Held of(Optional<Claim> claim, StaffId reader) {
      return claim
          .map(live ->
              new Held(live.by().equals(reader) ? "me" : "other", Optional.of(live.until())))
          .orElseGet(() -> new Held("nobody", Optional.empty()));
    }

    public boolean isMine() {
      return by.equals("me");
    }
  }

  static QueueLine of(ReadingQueue.Line line, StaffId reader, Instant now) {
    var id = line.listed().id();
    var report = line.listed().report();
    var told = Report.toldOf(report);
    var incident = told.incident();
    return new QueueLine(
        id.value(),
        numberOf(id, report),
        incident.urgency(),
        report instanceof Report.NeedsReview(_, var reasons) ? reasons : List.of(),
        languages(incident.speaks().isEmpty() ? incident.reads() : incident.speaks()),
        incident.place().state().map(UsState::fullName),
        incident.channel(),
        told.receivedAt().map(since -> Age.of(since, now)),
        Held.of(line.claim(), reader),
        line.isWaiting(),
        line.mark().filter(RoutingMarks.Mark::urgent).isPresent(),
        line.mark().map(RoutingMarks.Mark::groups).orElse(List.of()),
        asked(line),
        told.links().open().stream().map(link -> link.other().value()).toList());
  }

  private static String asked(ReadingQueue.Line line) {
    return line.asked().isEmpty()
        ? ""
        : line.asked().stream().anyMatch(ClientQuestions.Asked::isOpen) ? "waits" : "came";
  }

  static String numberOf(CaseId id, Report report) {
    return Report.toldOf(report).number().map(CaseNumber::value).orElse(id.value());
  }

  static String languages(List<LanguageTag> tags) {
    return tags.stream().map(Languages::englishName).collect(Collectors.joining(", "));
  }
}
