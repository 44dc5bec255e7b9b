package org.alliance.casetracking.adapter.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.Figures;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.WatchingCases;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.csv.CsvTable;
import org.alliance.ui.form.Option;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The flow of all cases: live, and by filter with the times that steps took. The page is a whole
/// snapshot; scripts keep it up to date and draw it.
@Controller
final class FlowPageController {
  private final FlowFigures live;
  private final ReadingFigures figures;
  private final WatchingCases watching;
  private final Clock clock;

  FlowPageController(
      FlowFigures live, ReadingFigures figures, WatchingCases watching, Clock clock) {
    this.live = live;
    this.figures = figures;
    this.watching = watching;
    this.clock = clock;
  }

  @GetMapping("/ops")
  String flow(@ModelAttribute FlowQuery asked, Model model) {
    var query = asked.on(today());
    var now = clock.instant();
    model.addAttribute("flow", live.now());
    model.addAttribute("drawn", now.truncatedTo(ChronoUnit.SECONDS));
    model.addAttribute("query", query);
    model.addAttribute("form", query.form());
    model.addAttribute("figures", figures.of(query.filter()));
    var changed = watching.changedInAnHour();
    model.addAttribute("changed", changed.answer());
    model.addAttribute("changedAt", changed.at());
    addChoices(model);
    model.addAttribute("names", Names.ENGLISH);
    return "case-tracking/flow";
  }

  private static void addChoices(Model model) {
    model.addAttribute(
        "places",
        Stream.of(UsState.values()).map(one -> new Option(one.name(), one.fullName())).toList());
    model.addAttribute(
        "languages",
        Languages.all().stream()
            .map(one -> new Option(one.tag().value(), one.englishName()))
            .sorted((a, b) -> a.label().compareTo(b.label()))
            .toList());
    model.addAttribute("services", codes(ServiceCategory.values()));
    model.addAttribute("channels", codes(IntakeChannel.values()));
  }

  private static List<String> codes(Coded... values) {
    return Stream.of(values).map(Coded::code).toList();
  }

  @GetMapping("/ops/figures/{table}")
  ResponseEntity<String> csv(@PathVariable String table, @ModelAttribute FlowQuery asked) {
    var counted = figures.of(asked.on(today()).filter());
    return switch (table) {
      case "flow.csv" -> flow(counted).answer("flow");
      case "times.csv" -> times(counted).answer("times");
      case "languages.csv" -> coverage(counted.languages(), "language").answer("languages");
      case "places.csv" -> coverage(counted.places(), "state").answer("places");
      default -> throw ApiProblem.notFound("table");
    };
  }

  private static CsvTable flow(Figures counted) {
    var table = new CsvTable("from", "to", "cases");
    counted.links().forEach(link -> table.row(link.from().code(), link.to().code(), link.cases()));
    return table;
  }

  private static CsvTable times(Figures counted) {
    var table =
        new CsvTable(
            "promise", "within_seconds", "kept", "missed", "open", "half_seconds", "most_seconds");
    counted
        .promises()
        .forEach(one ->
            table.row(
                one.promise().code(),
                one.promise().within().toSeconds(),
                one.kept(),
                one.missed(),
                one.open(),
                seconds(one.half()),
                seconds(one.most())));
    return table;
  }

  private static CsvTable coverage(List<Figures.Coverage> rows, String of) {
    var table = new CsvTable(of, "cases", "with_firm", "waiting", "team_speaks");
    rows.forEach(
        row -> table.row(row.code(), row.cases(), row.assigned(), row.waiting(), row.covered()));
    return table;
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(one -> Long.toString(one.toSeconds())).orElse("");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
