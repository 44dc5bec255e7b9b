package org.alliance.casetracking.adapter.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.application.lists.CaseLists.Filter;
import org.alliance.casetracking.application.lists.CaseLists.ListedCase;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.kit.web.page.Days;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coordinators' worklists, and the search of cases. Filters stand in the address, so that a list
/// can be kept as a bookmark.
@Controller
final class CaseListController {
  private static final int PAGE = 50;

  /// Of each list, while all are shown.
  private static final int MOST_OF_WORKLIST = 10;

  private final CaseLists lists;
  private final Clock clock;

  CaseListController(CaseLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /// One worklist of the page.
  ///
  /// @param isCut whether there are more cases than are shown
  record Section(Worklist list, List<Row> rows, boolean isCut) {}

  /// @param name its case number, or its id if it has none
  /// @param holder the code of who has to act next; blank if the case is closed
  /// @param isLate whether its due time is over
  record Row(
      String id,
      String name,
      FlowState state,
      String place,
      String languages,
      boolean isUrgent,
      List<ServiceCategory> needs,
      String firm,
      String holder,
      Instant since,
      Instant due,
      boolean isLate) {}

  /// @param list the code of one worklist, which is then shown alone and in pages; else the top of
  ///   each
  @GetMapping("/coordination")
  String worklists(
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    var now = clock.instant();
    var alone = Coded.find(Worklist.class, list);
    var next = "";
    if (alone.isPresent()) {
      var found =
          lists.find(
              alone.get(), now, Optional.of(after).filter(text -> !text.isEmpty()), PAGE + 1);
      next = found.size() > PAGE ? found.get(PAGE - 1).cursor() : "";
      model.addAttribute("sections", List.of(section(alone.get(), found, PAGE, now)));
    } else {
      model.addAttribute(
          "sections",
          Arrays.stream(Worklist.values())
              .map(one ->
                  section(one, lists.find(one, now, MOST_OF_WORKLIST + 1), MOST_OF_WORKLIST, now))
              .toList());
    }
    model.addAttribute("isAlone", alone.isPresent());
    model.addAttribute("next", next);
    model.addAttribute("orphans", lists.orphans());
    return "case-tracking/coordination";
  }

  private static Section section(Worklist list, List<ListedCase> found, int most, Instant now) {
    return new Section(
        list,
        found.stream().limit(most).map(one -> row(one, list.dueOf(one.summary()), now)).toList(),
        found.size() > most);
  }

  @GetMapping("/cases")
  String search(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String firm,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String overdue,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    var now = clock.instant();
    var known = read(number, CaseNumber::read);
    var isMistyped = !number.isBlank() && known.isEmpty();
    var filter =
        new Filter(
            Coded.find(FlowState.class, state),
            UsState.find(place),
            read(language, LanguageTag::new),
            read(firm, FirmId::new),
            known,
            Coded.find(Turn.Holder.class, holder),
            Days.read(from).map(CaseListController::start),
            Days.read(to).map(last -> start(last.plusDays(1))),
            Optional.of(now).filter(_ -> overdue.equals("yes")));
    var found =
        isMistyped
            ? List.<ListedCase>of()
            : lists.find(filter, Optional.of(after).filter(text -> !text.isEmpty()), PAGE + 1);
    model.addAttribute("rows", found.stream().limit(PAGE).map(one -> row(one, now)).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).cursor() : "");
    model.addAttribute(
        "form",
        new Form(
            "cases",
            Map.of(
                "state", List.of(state),
                "place", List.of(place),
                "language", List.of(language),
                "firm", List.of(firm),
                "number", List.of(number),
                "holder", List.of(holder),
                "from", List.of(from),
                "to", List.of(to),
                "overdue", List.of(overdue)),
            isMistyped ? Map.of("number", "cases.number.mistyped") : Map.of()));
    model.addAttribute("holders", Stream.of(Turn.Holder.values()).map(Coded::code).toList());
    model.addAttribute("states", Stream.of(FlowState.values()).map(Coded::code).toList());
    model.addAttribute(
        "places",
        Stream.of(UsState.values()).map(one -> new Option(one.name(), one.fullName())).toList());
    model.addAttribute(
        "languages",
        Languages.all().stream()
            .map(one -> new Option(one.tag().value(), one.englishName()))
            .sorted((a, b) -> a.label().compareTo(b.label()))
            .toList());
    return "case-tracking/cases";
  }

  /// Of a day in UTC.
  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static <T> Optional<T> read(String text, Function<String, T> value) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(value.apply(text.strip()));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// By the case's own turn. A case that is closed is due at no time.
  private static Row row(ListedCase one, Instant now) {
    return row(one, one.summary().turn().map(Turn::due).orElse(Instant.MAX), now);
  }

  private static Row row(ListedCase one, Instant due, Instant now) {
    var summary = one.summary();
    return new Row(
        one.id().value(),
        one.number().map(CaseNumber::value).orElse(one.id().value()),
        summary.state(),
        summary.place().map(UsState::fullName).orElse(""),
        summary.speaks().stream().map(Languages::englishName).collect(Collectors.joining(", ")),
        summary.isUrgent(),
        summary.openNeeds(),
        summary.firm().map(FirmId::value).orElse(""),
        summary.turn().map(turn -> turn.holder().code()).orElse(""),
        summary.lastEvent(),
        due,
        due.isBefore(now));
  }
}
