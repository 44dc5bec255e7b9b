package org.alliance.firm.view;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.language.Languages.Language;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;

/// What a firm may know of a case before it accepts. The ZIP area is left out: together with a rare
/// language it can tell who the client is.
///
/// @param varieties which the client may mean by a language, such as Chinese; empty if the client
///   has named one
public record FactsView(
    String state,
    List<String> speaks,
    List<String> reads,
    List<ServiceCategory> services,
    Urgency urgency,
    List<InstructionLine> instructions,
    IncidentFacts incident,
    List<String> varieties) {
  public static FactsView of(CaseFacts facts) {
    return new FactsView(
        facts.state().fullName(),
        FirmPages.languages(facts.speaks()),
        FirmPages.languages(facts.reads()),
        facts.services(),
        facts.urgency(),
        InstructionLine.all(facts),
        facts.incident(),
        facts.speaks().stream()
            .map(FactsView::varieties)
            .filter(varieties -> Collections.disjoint(varieties, facts.speaks()))
            .flatMap(List::stream)
            .distinct()
            .map(Languages::englishName)
            .sorted()
            .toList());
  }

  /// None for a spoken variety, such as Cantonese.
  private static List<LanguageTag> varieties(LanguageTag told) {
    var spoken = Languages.spokenFor(told);
    return spoken.equals(List.of(told))
        ? Languages.find(told).filter(language -> !language.spokenOnly()).stream()
            .flatMap(language -> language.closeTo().stream())
            .filter(close -> Languages.find(close).filter(Language::spokenOnly).isPresent())
            .toList()
        : spoken;
  }

  /// The key of the sentence about the quarter; its argument is the year.
  public Optional<String> quarter() {
    return incident.quarter().map(first -> "facts.quarter." + (first.getMonthValue() + 2) / 3);
  }

  /// The year of the quarter, as text: years are not grouped by thousands.
  public String year() {
    return incident.quarter().map(first -> String.valueOf(first.getYear())).orElse("");
  }
}
