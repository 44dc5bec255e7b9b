package org.alliance.intake.application.directory;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.domain.report.Report;

/// Names organisations for a need, a place and a language. Whoever told us not to talk to the
/// police is named none that does. An organisation that speaks the language comes before one that
/// has an interpreter, and one of the state before a national one.
public final class SuggestingOrganisations {
  private static final int MOST = 4;

  private final List<Organisation> directory;

  /// @param directory all that may be shown
  public SuggestingOrganisations(List<Organisation> directory) {
    this.directory = List.copyOf(directory);
  }

  /// @param inLanguage whether one of them speaks a language of the person
  /// @param named at most four
  public record Suggested(boolean inLanguage, List<Organisation> named) {}

  public Suggested forReport(Report report) {
    var told = Report.toldOf(report);
    var incident = told.incident();
    var languages = new LinkedHashSet<>(incident.speaks());
    languages.addAll(incident.reads());
    List.copyOf(languages).forEach(language -> languages.addAll(Languages.spokenFor(language)));
    if (languages.isEmpty()) {
      languages.add(LanguageTag.ENGLISH);
    }
    return suggest(
        servicesFor(incident.conduct(), incident.services()),
        incident.place().state(),
        languages,
        !told.wishes().forbidsPolice());
  }

  /// @param services of which an organisation offers at least one
  /// @param policeAllowed whether organisations that tell the police may be named
  Suggested suggest(
      Set<String> services,
      Optional<UsState> state,
      Set<LanguageTag> languages,
      boolean policeAllowed) {
    var fitting =
        directory.stream()
            .filter(one -> policeAllowed || !one.tellsPolice())
            .filter(one -> !Collections.disjoint(one.services(), services))
            .filter(one -> one.isNational() || state.filter(one.states()::contains).isPresent())
            .sorted(
                Comparator.comparingInt((Organisation one) -> languageRank(one, languages))
                    .thenComparing(Organisation::isNational)
                    .thenComparing(Organisation::tellsPolice)
                    .thenComparing(Organisation::id))
            .limit(MOST)
            .toList();
    return new Suggested(
        fitting.stream().anyMatch(one -> languageRank(one, languages) == 0), fitting);
  }

  private static int languageRank(Organisation one, Set<LanguageTag> languages) {
    if (!Collections.disjoint(one.spoken(), languages)) {
      return 0;
    }
    return one.interpretsAny() || !Collections.disjoint(one.byInterpreter(), languages) ? 1 : 2;
  }

  /// What helps with what was done, and with what the person needs.
  private static Set<String> servicesFor(List<Conduct> conduct, List<ServiceCategory> needs) {
    var services = new LinkedHashSet<String>();
    services.add("hate-incident-reporting");
    conduct.forEach(act -> {
      switch (act) {
        case ONLINE_HARASSMENT -> services.add("online-harassment");
        case WORKPLACE_DISCRIMINATION -> services.add("workplace-discrimination");
        case DENIAL_OF_SERVICE -> services.add("housing-discrimination");
        default -> {
          // Reporting the incident is all that the list offers for it.
        }
      }
    });
    needs.stream()
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ServiceCategory.class)))
        .forEach(need ->
            services.addAll(
                switch (need) {
                  case CIVIL_REMEDIES, LAWSUIT -> Set.of("legal-aid");
                  case POLICE_LIAISON -> Set.of("police-reporting", "hotline");
                  case COUNSELLING -> Set.of("counselling", "crisis-text");
                  case IMMIGRATION -> Set.of("immigration");
                  case COMPENSATION -> Set.of("victim-compensation");
                  case SOCIAL_SERVICES -> Set.of("language-help", "hotline");
                }));
    return services;
  }
}
