package org.alliance.casetracking.adapter.transparency;

import static org.alliance.casetracking.adapter.transparency.TransparencyConfiguration.TAG;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.alliance.casetracking.application.figures.PublicReport;
import org.alliance.casetracking.application.figures.PublicTable;
import org.alliance.casetracking.application.figures.ReadingPublicReport;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.csv.CsvTable;
import org.alliance.ui.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How many people asked for help, and what came of it, for anybody to read. It knows no reader and
/// no filter, so caches on the way may keep it.
@Controller
final class TransparencyController {
  private final ReadingPublicReport reading;
  private final Pages pages;

  TransparencyController(ReadingPublicReport reading, Pages pages) {
    this.reading = reading;
    this.pages = pages;
  }

  /// @param name in its own language; of a state, in English
  /// @param english empty if it says the same
  record Line(String code, String name, String english, long number) {}

  @GetMapping(TAG + "/transparency")
  String page(@PathVariable String tag, Model model, HttpServletResponse response) {
    check(tag);
    var report = reading.now();
    model.addAttribute("tag", tag);
    model.addAttribute("report", report);
    model.addAttribute("languages", languages(report));
    model.addAttribute("places", places(report));
    response.setHeader(HttpHeaders.CACHE_CONTROL, cache().getHeaderValue());
    return "case-tracking/transparency";
  }

  @GetMapping(TAG + "/transparency/{table}")
  ResponseEntity<String> csv(@PathVariable String tag, @PathVariable String table) {
    check(tag);
    var report = reading.now();
    return switch (table) {
      case "steps.csv" -> {
        var file = new CsvTable("step", "number");
        report.way().forEach(step -> file.row(step.step().code(), step.number()));
        yield file.answer("steps", cache());
      }
      case "languages.csv" -> file("language", report.languages()).answer("languages", cache());
      case "states.csv" -> file("state", report.places()).answer("states", cache());
      default -> throw ApiProblem.notFound("table");
    };
  }

  private static CsvTable file(String of, PublicTable table) {
    var file = new CsvTable(of, "cases");
    table.rows().forEach(row -> file.row(row.code(), row.number()));
    return table.rest().isPresent() ? file.row("all-others", table.rest().getAsLong()) : file;
  }

  private static List<Line> languages(PublicReport report) {
    return report.languages().rows().stream()
        .map(row -> {
          var tag = new LanguageTag(row.code());
          var english = Languages.englishName(tag);
          var own = Languages.find(tag).map(known -> known.ownName()).orElse(english);
          return new Line(row.code(), own, own.equals(english) ? "" : english, row.number());
        })
        .toList();
  }

  private static List<Line> places(PublicReport report) {
    return report.places().rows().stream()
        .map(row ->
            new Line(
                row.code(),
                UsState.find(row.code()).map(UsState::fullName).orElse(row.code()),
                "",
                row.number()))
        .toList();
  }

  private void check(String tag) {
    if (pages.messages().find(tag).isEmpty()) {
      throw ApiProblem.notFound("page");
    }
  }

  private static CacheControl cache() {
    return CacheControl.maxAge(ReadingPublicReport.KEPT).cachePublic();
  }
}
