package org.alliance.casetracking.adapter.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.SafeReport;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.csv.CsvTable;
import org.alliance.kit.web.page.MonthChoice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The report of a month. Numbers below five are hidden, and the others rounded down to a multiple
/// of five: it is printed and passed on.
@Controller
final class ReportPageController {
  private final ReadingFigures figures;
  private final Clock clock;

  ReportPageController(ReadingFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/reports")
  String report(@RequestParam(defaultValue = "") String month, Model model) {
    var choice = MonthChoice.of(month, clock.instant());
    var chosen = choice.chosen();
    model.addAttribute("month", chosen.toString());
    model.addAttribute("first", chosen.atDay(1));
    model.addAttribute("isOver", choice.isOver());
    model.addAttribute("months", choice.months());
    model.addAttribute("report", reportOf(chosen));
    model.addAttribute("names", Names.ENGLISH);
    return "case-tracking/report";
  }

  @GetMapping("/reports/{table}")
  ResponseEntity<String> csv(
      @PathVariable String table, @RequestParam(defaultValue = "") String month) {
    var chosen = MonthChoice.of(month, clock.instant()).chosen();
    var report = reportOf(chosen);
    return switch (table) {
      case "funnel.csv" -> rows("step", report.funnel()).answer("funnel-" + chosen);
      case "times.csv" -> times(report).answer("times-" + chosen);
      case "reasons.csv" -> rows("reason", report.reasons()).answer("reasons-" + chosen);
      case "languages.csv" ->
          coverage("language", report.languages()).answer("languages-" + chosen);
      case "places.csv" -> coverage("state", report.places()).answer("places-" + chosen);
      default -> throw ApiProblem.notFound("table");
    };
  }

  private static CsvTable times(SafeReport report) {
    var table = new CsvTable("promise", "half_seconds", "most_seconds");
    report
        .times()
        .forEach(
            time -> table.row(time.promise().code(), seconds(time.half()), seconds(time.most())));
    return table;
  }

  private static String seconds(Optional<Duration> time) {
    return time.map(one -> Long.toString(one.toSeconds())).orElse("");
  }

  private static CsvTable rows(String of, List<SafeReport.Row> rows) {
    var table = new CsvTable(of, "number");
    rows.forEach(row -> table.row(row.code(), row.number()));
    return table;
  }

  private static CsvTable coverage(String of, List<SafeReport.Coverage> rows) {
    var table = new CsvTable(of, "cases", "with_firm", "waiting", "team_speaks");
    rows.forEach(
        row -> table.row(row.code(), row.cases(), row.assigned(), row.waiting(), row.covered()));
    return table;
  }

  private SafeReport reportOf(YearMonth month) {
    return SafeReport.of(
        figures.of(FiguresFilter.between(start(month), start(month.plusMonths(1)))));
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
