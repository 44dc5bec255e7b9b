package org.alliance.casetracking.adapter.figures;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.SafeReport;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.csv.CsvTable;
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
  private static final int MONTHS = 12;

  /// Four digits: no year is so far away that its first day is no time.
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 2)
          .toFormatter(Locale.ROOT);

  private final ReadingFigures figures;
  private final Clock clock;

  ReportPageController(ReadingFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping("/reports")
  String report(@RequestParam(defaultValue = "") String month, Model model) {
    var chosen = month(month);
    model.addAttribute("month", chosen.toString());
    model.addAttribute("first", chosen.atDay(1));
    model.addAttribute("isOver", chosen.isBefore(thisMonth()));
    model.addAttribute(
        "months",
        Stream.iterate(thisMonth(), one -> one.minusMonths(1))
            .limit(MONTHS)
            .map(YearMonth::toString)
            .toList());
    model.addAttribute("report", reportOf(chosen));
    model.addAttribute("names", Names.ENGLISH);
    return "case-tracking/report";
  }

  @GetMapping("/reports/{table}")
  ResponseEntity<String> csv(
      @PathVariable String table, @RequestParam(defaultValue = "") String month) {
    var chosen = month(month);
    var report = reportOf(chosen);
    return switch (table) {
      case "funnel.csv" -> rows("step", report.funnel()).answer("funnel-" + chosen);
      case "reasons.csv" -> rows("reason", report.reasons()).answer("reasons-" + chosen);
      case "languages.csv" ->
          coverage("language", report.languages()).answer("languages-" + chosen);
      case "places.csv" -> coverage("state", report.places()).answer("places-" + chosen);
      default -> throw ApiProblem.notFound("table");
    };
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

  private YearMonth month(String text) {
    try {
      return text.isBlank() ? thisMonth() : YearMonth.parse(text, WRITTEN);
    } catch (DateTimeException unreadable) {
      throw ApiProblem.badRequest("unknown-month", "Send a month as 2026-11.");
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }
}
