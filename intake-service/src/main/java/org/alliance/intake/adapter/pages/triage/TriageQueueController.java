package org.alliance.intake.adapter.pages.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.application.reviewing.LookingAgain;
import org.alliance.intake.application.reviewing.ReadingQueue;
import org.alliance.intake.application.reviewing.ReportLists.Position;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.application.reviewing.TriageQueue;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.page.Cursor;
import org.alliance.ui.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The lists of triage: reports that need a person, and declines for a second look.
@Controller
final class TriageQueueController {
  private static final int PAGE = 25;
  private static final int MOST_LOOKS = 100;

  private final ReadingQueue queue;
  private final LookingAgain looking;
  private final HandingReportsOver handing;
  private final Clock clock;

  TriageQueueController(
      ReadingQueue queue, LookingAgain looking, HandingReportsOver handing, Clock clock) {
    this.queue = queue;
    this.looking = looking;
    this.handing = handing;
    this.clock = clock;
  }

  /// A number with the code that it is of.
  public record Count(Coded code, long count) {}

  /// @param reasons why it was declined
  public record LookLine(String id, String number, List<DeclineReason> reasons, Instant at) {}

  static StaffId reader() {
    return new StaffId(Caller.current().staffId().orElseThrow());
  }

  @GetMapping("/triage")
  ModelAndView queue(
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String after) {
    var query = new QueueQuery(reason, language, state, channel, from, to, whose, group);
    var reader = reader();
    var shown =
        queue.show(
            query.filter(), query.holding(), query.groupName(), reader, position(after), PAGE);
    var counts = queue.counts();
    var now = clock.instant();
    var model = new HashMap<String, Object>();
    model.put(
        "lines", shown.lines().stream().map(line -> QueueLine.of(line, reader, now)).toList());
    model.put("total", shown.total());
    model.put(
        "next", shown.next().map(end -> Cursor.of(end.order(), end.id()).text()).orElse(null));
    model.put("all", counts.all());
    model.put("reasons", reasons(counts));
    model.put("ages", ages(counts));
    model.put("isFiltering", query.isFiltering());
    model.put("query", query);
    model.put("languages", languages(query.filter().language()));
    model.put("states", states());
    model.put("channels", List.of(IntakeChannel.values()));
    model.put("allReasons", List.of(ReviewReason.values()));
    model.put("groups", queue.groups());
    model.put("holdings", List.of(ReadingQueue.Holding.values()));
    model.put(
        "returned",
        handing.returned().stream()
            .map(listed -> HandOverView.ReturnedLine.of(listed, now))
            .toList());
    model.put("tally", looking.tally());
    model.put("looks", looking.waiting(reader, MOST_LOOKS).size());
    return new ModelAndView("intake/triage", model);
  }

  @GetMapping("/triage/second-looks")
  ModelAndView secondLooks() {
    var lines =
        looking.waiting(reader(), MOST_LOOKS).stream()
            .map(waiting ->
                new LookLine(
                    waiting.look().report().value(),
                    QueueLine.numberOf(waiting.look().report(), waiting.report()),
                    waiting.report() instanceof Report.Declined(_, var reasons)
                        ? reasons
                        : List.of(),
                    waiting.look().at()))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("lines", lines);
    model.put("tally", looking.tally());
    return new ModelAndView("intake/triage-second-looks", model);
  }

  private static Optional<Position> position(String after) {
    return Cursor.read(after, 2)
        .map(end -> new Position(end.key().getFirst(), end.key().getLast()));
  }

  /// The most frequent first; reasons that no report has are left out.
  private static List<Count> reasons(TriageQueue.Counts counts) {
    return counts.byReason().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed())
        .toList();
  }

  private static List<Count> ages(TriageQueue.Counts counts) {
    return Stream.of(TriageQueue.AgeBand.values())
        .map(band -> new Count(band, counts.byAge().getOrDefault(band, 0L)))
        .toList();
  }

  /// Those of the queue, and the chosen one.
  private List<Option> languages(Optional<LanguageTag> chosen) {
    var tags = new ArrayList<>(queue.languages());
    chosen.filter(tag -> !tags.contains(tag)).ifPresent(tags::add);
    return tags.stream()
        .map(tag -> new Option(tag.value(), Languages.englishName(tag)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  static List<Option> states() {
    return Stream.of(UsState.values())
        .map(state -> new Option(state.name(), state.fullName()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }
}
