package org.alliance.matching.adapter.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.alliance.contracts.values.language.Languages;
import org.alliance.matching.application.coordinating.RehearsingLawyers;
import org.alliance.matching.application.coordinating.RehearsingLawyers.Answer;
import org.alliance.matching.domain.network.Disclosure;
import org.alliance.matching.domain.network.RehearsedCases;
import org.alliance.matching.domain.network.ServedCounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// A dry run of the matching with more lawyers. The question stands in the address, so it can be
/// kept and passed on; nothing is changed by asking it.
@Controller
final class WhatIfPageController {
  private final RehearsingLawyers rehearsing;

  WhatIfPageController(RehearsingLawyers rehearsing) {
    this.rehearsing = rehearsing;
  }

  /// What a number was and what it would be.
  ///
  /// @param key of its name
  record Change(String key, OptionalInt before, OptionalInt after) {}

  /// A state and language in which more cases would find a firm.
  record GroupRow(String place, String language, RehearsedCases.Found found) {}

  @GetMapping("/ops/need/what-if")
  ModelAndView whatIf(@ModelAttribute WhatIfQuery query) {
    if (query.isBlank()) {
      return page(query, Map.of(), HttpStatus.OK);
    }
    var problems = query.problems();
    return problems.isEmpty()
        ? answer(query, rehearsing.rehearse(query.more()))
        : page(query, problems, HttpStatus.BAD_REQUEST);
  }

  private static ModelAndView answer(WhatIfQuery query, Answer answer) {
    return switch (answer) {
      case Answer.Rehearsed rehearsed -> {
        var page = page(query, Map.of(), HttpStatus.OK);
        page.addObject("at", rehearsed.at());
        page.addObject("waiting", rehearsed.waiting().all());
        page.addObject("groups", groups(rehearsed.waiting()));
        page.addObject("weeks", rehearsed.weeks());
        page.addObject("past", Disclosure.shown(rehearsed.before().everywhere().cases()));
        page.addObject(
            "changes", changes(rehearsed.before().everywhere(), rehearsed.after().everywhere()));
        yield page;
      }
      case Answer.Busy() -> refused(query, "what-if.busy");
      case Answer.TooLong() -> refused(query, "what-if.too-long");
      case Answer.UnknownFirm() ->
          page(query, Map.of("firm", "what-if.fault.unknown-firm"), HttpStatus.BAD_REQUEST);
    };
  }

  private static ModelAndView refused(WhatIfQuery query, String why) {
    return page(query, Map.of(), HttpStatus.CONFLICT).addObject("refused", why);
  }

  private static List<GroupRow> groups(RehearsedCases waiting) {
    return waiting.groups().stream()
        .map(group ->
            new GroupRow(
                group.state().fullName(), Languages.englishName(group.language()), group.found()))
        .toList();
  }

  private static List<Change> changes(ServedCounts before, ServedCounts after) {
    var all = before.cases();
    return List.of(
        change("what-if.spoken", before.spoken(), after.spoken(), all),
        change("what-if.with-path", before.withPath(), after.withPath(), all),
        change("what-if.matched", before.matched(), after.matched(), all));
  }

  private static Change change(String key, int before, int after, int all) {
    return new Change(key, Disclosure.shown(before, all), Disclosure.shown(after, all));
  }

  private static ModelAndView page(
      WhatIfQuery query, Map<String, String> problems, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("form", query.form(new LinkedHashMap<>(problems)));
    model.put("places", Choices.PLACES);
    model.put("spoken", Choices.LANGUAGES);
    model.put("services", Choices.SERVICES);
    return new ModelAndView("matching/what-if", model, status);
  }
}
