package org.alliance.matching.adapter.network;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.csv.CsvTable;
import org.alliance.kit.web.page.MonthChoice;
import org.alliance.matching.application.coordinating.MonthOfMatching;
import org.alliance.matching.application.coordinating.ReportingMatching;
import org.alliance.matching.domain.network.NeedAgainstCapacity.Row;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The part of the monthly report that matching knows: how well cases were matched, and where
/// lawyers were missing. Small numbers are hidden, because it is printed and passed on.
@Controller
final class MatchingReportController {
  private final ReportingMatching reporting;
  private final Clock clock;

  MatchingReportController(ReportingMatching reporting, Clock clock) {
    this.reporting = reporting;
    this.clock = clock;
  }

  @GetMapping("/reports/matching")
  String report(@RequestParam(defaultValue = "") String month, Model model) {
    var choice = MonthChoice.of(month, clock.instant());
    var chosen = choice.chosen();
    var report = reporting.of(chosen);
    model.addAttribute("month", chosen.toString());
    model.addAttribute("isOver", choice.isOver());
    model.addAttribute("months", choice.months());
    model.addAttribute("report", report);
    model.addAttribute("languages", languages(report));
    model.addAttribute("states", states(report));
    return "matching/report";
  }

  @GetMapping("/reports/matching/{table}")
  ResponseEntity<String> csv(
      @PathVariable String table, @RequestParam(defaultValue = "") String month) {
    var chosen = MonthChoice.of(month, clock.instant()).chosen();
    var report = reporting.of(chosen);
    return switch (table) {
      case "value.csv" ->
          new CsvTable("measure", "percent_of_hindsight")
              .row("reached", percent(report.reachedPercent()))
              .row("greedy", percent(report.greedyPercent()))
              .answer("matching-" + chosen);
      case "languages.csv" ->
          need("language", languages(report)).answer("need-languages-" + chosen);
      case "states.csv" -> need("state", states(report)).answer("need-states-" + chosen);
      default -> throw ApiProblem.notFound("table");
    };
  }

  private static String percent(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "not told";
  }

  private static CsvTable need(String of, List<NeedRow> rows) {
    var file = new CsvTable(of, "cases", "unmet", "firms_now", "lawyers_now");
    rows.forEach(row -> file.row(row.code(), row.cases(), row.unmet(), row.firms(), row.lawyers()));
    return file;
  }

  /// Only what was asked for: languages that lawyers speak and nobody needs say nothing here.
  private static List<NeedRow> languages(MonthOfMatching report) {
    return NeedRow.ofLanguages(needed(report.need().languages()));
  }

  private static List<NeedRow> states(MonthOfMatching report) {
    return NeedRow.ofStates(needed(report.need().states()));
  }

  private static <K> List<Row<K>> needed(List<Row<K>> rows) {
    return rows.stream().filter(row -> row.balance().shownCases().isPresent()).toList();
  }
}
