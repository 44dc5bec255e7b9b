package org.alliance.intake.application.directory;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.intake.domain.report.Report;

/// Names organisations for a need, a place and a language. Whoever told us not to talk to the
/// police is named none that does. An organisation that speaks the language comes before one that
/// has an interpreter, and one of the state before a national one.
public final class SuggestingOrganisations {
  private static final int MOST = 4;

  private final List<Organisation> shipped;
  private final AddedOrganisations added;
  private final Partners partners;

  /// @param shipped those of the list that comes with intake
  /// @param added those that coordinators have added
  /// @param partners what coordinators have found out about them
  public SuggestingOrganisations(
      List<Organisation> shipped, AddedOrganisations added, Partners partners) {
    this.shipped = List.copyOf(shipped);
    this.added = added;
    this.partners = partners;
  }

  /// @param inLanguage whether one of them speaks a language of the person
  /// @param named at most four
  /// @param checked the ids of those that somebody has called
  public record Suggested(boolean inLanguage, List<Organisation> named, Set<String> checked) {}

  /// Those that were asked and did not take the report are not named again.
  public Suggested forReport(Report report) {
    var asked = Report.toldOf(report).handOver().askedBefore();
    var notTaken =
        partners.all().stream()
            .filter(partner -> partner.account().filter(asked::contains).isPresent())
            .map(Partner::organisation)
            .collect(Collectors.toUnmodifiableSet());
    return suggested(
        fitting(report).stream().filter(one -> !notTaken.contains(one.id())).limit(MOST).toList(),
        languagesOf(report));
  }

  /// All organisations that may be shown: those that are shipped in the order of their list, then
  /// the added ones.
  public List<Organisation> directory() {
    return Stream.concat(shipped.stream(), added.latest().stream().map(AddedOrganisation::facts))
        .toList();
  }

  /// The services by which organisations are found.
  public Set<String> services() {
    return shipped.stream()
        .flatMap(one -> one.services().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public Optional<Organisation> find(String id) {
    return directory().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// All organisations that fit a report, the best first.
  public List<Organisation> fitting(Report report) {
    var told = Report.toldOf(report);
    var incident = told.incident();
    return fitting(
        servicesFor(incident.conduct(), incident.services()),
        incident.place().state(),
        languagesOf(report),
        !told.wishes().forbidsPolice());
  }

  private static Set<LanguageTag> languagesOf(Report report) {
    var incident = Report.incidentOf(report);
    var languages = new LinkedHashSet<>(incident.speaks());
    languages.addAll(incident.reads());
    List.copyOf(languages).forEach(language -> languages.addAll(Languages.spokenFor(language)));
    if (languages.isEmpty()) {
      languages.add(LanguageTag.ENGLISH);
    }
    return languages;
  }

  /// @param services of which an organisation offers at least one
  /// @param policeAllowed whether organisations that tell the police may be named
  Suggested suggest(
      Set<String> services,
      Optional<UsState> state,
      Set<LanguageTag> languages,
      boolean policeAllowed) {
    return suggested(
        fitting(services, state, languages, policeAllowed).stream().limit(MOST).toList(),
        languages);
  }

  private Suggested suggested(List<Organisation> named, Set<LanguageTag> languages) {
    return new Suggested(
        named.stream().anyMatch(one -> languageRank(one, languages) == 0),
        named,
        partners.all().stream()
            .filter(Partner::isChecked)
            .map(Partner::organisation)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private List<Organisation> fitting(
      Set<String> services,
      Optional<UsState> state,
      Set<LanguageTag> languages,
      boolean policeAllowed) {
    var closed =
        partners.all().stream()
            .filter(Partner::isClosed)
            .map(Partner::organisation)
            .collect(Collectors.toUnmodifiableSet());
    return directory().stream()
        .filter(one -> !closed.contains(one.id()))
        .filter(one -> policeAllowed || !one.tellsPolice())
        .filter(one -> !Collections.disjoint(one.services(), services))
        .filter(one -> one.isNational() || state.filter(one.states()::contains).isPresent())
        .sorted(
            Comparator.comparingInt((Organisation one) -> languageRank(one, languages))
                .thenComparing(Organisation::isNational)
                .thenComparing(Organisation::tellsPolice)
                .thenComparing(Organisation::id))
        .toList();
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
