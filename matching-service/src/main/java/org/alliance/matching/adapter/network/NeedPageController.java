package org.alliance.matching.adapter.network;

import java.util.List;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.csv.CsvTable;
import org.alliance.matching.application.coordinating.WatchingNeed;
import org.alliance.matching.application.coordinating.WatchingNeed.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Need against capacity: a map of states and a table of languages, each as a file, too.
@Controller
final class NeedPageController {
  private final WatchingNeed watching;

  NeedPageController(WatchingNeed watching) {
    this.watching = watching;
  }

  @GetMapping("/ops/need")
  String need(@ModelAttribute NeedQuery query, Model model) {
    var seen = watching.of(query.filter());
    var states = NeedRow.ofStates(seen.need().states());
    model.addAttribute("at", seen.at());
    model.addAttribute("query", query);
    model.addAttribute("form", query.form());
    model.addAttribute("all", seen.need().everywhere());
    model.addAttribute("tiles", states);
    model.addAttribute("states", states.stream().filter(NeedRow::isTold).toList());
    model.addAttribute("languages", languages(seen));
    model.addAttribute("places", Choices.PLACES);
    model.addAttribute("spoken", Choices.LANGUAGES);
    model.addAttribute("services", Choices.SERVICES);
    return "matching/need";
  }

  @GetMapping("/ops/need/{table}")
  ResponseEntity<String> csv(@PathVariable String table, @ModelAttribute NeedQuery query) {
    var seen = watching.of(query.filter());
    return switch (table) {
      case "states.csv" -> {
        var file = new CsvTable("state", "cases", "unmet", "firms", "lawyers", "room_this_week");
        NeedRow.ofStates(seen.need().states())
            .forEach(row ->
                file.row(
                    row.code(), row.cases(), row.unmet(), row.firms(), row.lawyers(), row.room()));
        yield file.answer("need-states");
      }
      case "languages.csv" -> {
        var file =
            new CsvTable(
                "language",
                "cases",
                "unmet",
                "firms",
                "lawyers",
                "room_this_week",
                "interpreter_sessions_at_most");
        languages(seen)
            .forEach(row ->
                file.row(
                    row.code(),
                    row.cases(),
                    row.unmet(),
                    row.firms(),
                    row.lawyers(),
                    row.room(),
                    row.sessions()));
        yield file.answer("need-languages");
      }
      default -> throw ApiProblem.notFound("table");
    };
  }

  private static List<NeedRow> languages(Seen seen) {
    return NeedRow.ofLanguages(seen.need().languages(), seen.room().interpreters());
  }
}
