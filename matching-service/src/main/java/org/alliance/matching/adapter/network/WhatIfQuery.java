package org.alliance.matching.adapter.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.network.MoreLawyers;
import org.alliance.ui.form.Form;
import org.jspecify.annotations.Nullable;

/// The lawyers of a dry run as its address says them.
///
/// @param firm its id; blank for a firm that is not in the network yet
/// @param lawyers how many of the same kind
/// @param service those that they offer; all if there is none
/// @param perQuarter how many more cases the firm would take
record WhatIfQuery(
    @Nullable String firm,
    @Nullable String lawyers,
    @Nullable String language,
    @Nullable String language2,
    @Nullable String place,
    @Nullable String place2,
    @Nullable List<String> service,
    @Nullable String perQuarter) {
  private static final int MOST_LAWYERS = 20;
  private static final int MOST_CASES = 1_000;

  /// Nothing was asked yet.
  boolean isBlank() {
    return Stream.of(firm, lawyers, language, language2, place, place2, perQuarter)
            .allMatch(text -> Choices.given(text).isEmpty())
        && services().isEmpty();
  }

  /// Message keys by the name of the field, in the order of the page.
  Map<String, String> problems() {
    var problems = new LinkedHashMap<String, String>();
    if (Choices.given(firm).isPresent() && firmId().isEmpty()) {
      problems.put("firm", "what-if.fault.firm");
    }
    if (number(lawyers, MOST_LAWYERS).isEmpty()) {
      problems.put("lawyers", "what-if.fault.lawyers");
    }
    if (Choices.language(language).isEmpty()) {
      problems.put("language", "what-if.fault.language");
    }
    if (Choices.place(place).isEmpty()) {
      problems.put("place", "what-if.fault.place");
    }
    if (number(perQuarter, MOST_CASES).isEmpty()) {
      problems.put("perQuarter", "what-if.fault.per-quarter");
    }
    return problems;
  }

  /// @throws java.util.NoSuchElementException if there are problems
  MoreLawyers more() {
    var offered = services().isEmpty() ? List.of(ServiceCategory.values()) : services();
    return new MoreLawyers(
        firmId(),
        IntStream.rangeClosed(1, number(lawyers, MOST_LAWYERS).orElseThrow())
            .mapToObj(number ->
                new Lawyer(new LawyerId("what-if-" + number), places(), spoken(), offered))
            .toList(),
        number(perQuarter, MOST_CASES).orElseThrow());
  }

  private List<UsState> places() {
    return Stream.of(Choices.place(place), Choices.place(place2))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<LanguageTag> spoken() {
    return Stream.of(Choices.language(language), Choices.language(language2))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private List<ServiceCategory> services() {
    return Optional.ofNullable(service).orElse(List.of()).stream()
        .flatMap(code -> Choices.service(code).stream())
        .distinct()
        .toList();
  }

  private Optional<FirmId> firmId() {
    return Choices.given(firm)
        .flatMap(id -> {
          try {
            return Optional.of(new FirmId(id));
          } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
          }
        });
  }

  /// @return empty unless it is a whole number from 1 to the most
  private static OptionalInt number(@Nullable String text, int most) {
    try {
      var number = Integer.parseInt(Choices.given(text).orElse(""));
      return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException unreadable) {
      return OptionalInt.empty();
    }
  }

  Form form(Map<String, String> problems) {
    return new Form(
        "what-if",
        Map.of(
            "firm", values(firm, ""),
            "lawyers", values(lawyers, "2"),
            "language", values(language, ""),
            "language2", values(language2, LanguageTag.ENGLISH.value()),
            "place", values(place, ""),
            "place2", values(place2, ""),
            "service", Optional.ofNullable(service).orElse(List.of()),
            "perQuarter", values(perQuarter, "10")),
        problems);
  }

  /// @param usual what a blank form shows
  private List<String> values(@Nullable String value, String usual) {
    return isBlank() ? List.of(usual) : Choices.given(value).stream().toList();
  }
}
