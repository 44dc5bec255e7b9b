package org.alliance.intake.adapter.partners;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.directory.AddedOrganisation;
import org.alliance.intake.application.directory.Organisation;
import org.alliance.intake.application.reading.LanguageReading;
import org.springframework.util.MultiValueMap;

/// The form with the facts of an organisation: reads what a coordinator has written, and says what
/// is wrong with it. Nothing is guessed: a place or a language that is not certain is refused,
/// because people are sent there.
final class OrganisationForm {
  static final String PREFIX = "organisation";

  /// Facts that nobody has compared with their source for longer are refused.
  static final int OLDEST_YEARS = 2;

  private static final int SHORTEST_NAME = 3;
  private static final int LONGEST_TEXT = 200;
  private static final String YES = "yes";

  private final MultiValueMap<String, String> sent;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private OrganisationForm(MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  /// What was written, read.
  ///
  /// @param facts empty if something is wrong
  record Read(
      Optional<AddedOrganisation> facts,
      Map<String, List<String>> values,
      Map<String, String> errors) {}

  /// @param services that an organisation can be found by
  /// @param before the id and the number of the version that this one makes; who writes it and when
  static Read read(
      MultiValueMap<String, String> sent, Set<String> services, AddedOrganisation before) {
    var form = new OrganisationForm(sent);
    var version = form.version(services, before);
    return new Read(
        form.errors.isEmpty() ? Optional.of(version) : Optional.empty(),
        form.values(),
        form.errors);
  }

  private AddedOrganisation version(Set<String> services, AddedOrganisation before) {
    var name = required("name", SHORTEST_NAME);
    var offered = new TreeSet<>(all("services"));
    offered.retainAll(services);
    check(!offered.isEmpty(), "services");
    var states = states();
    var spoken = languages("spoken");
    var byInterpreter = languages("byInterpreter");
    var phone = text("phone");
    check(phone.isEmpty() || phone.matches("[0-9][0-9-]{1,19}"), "phone");
    var url = text("url");
    check(url.isEmpty() || isAddress(url), "url");
    check(!phone.isEmpty() || !url.isEmpty(), "phone", "no-contact");
    var hours = text("hours");
    check(hours.length() <= LONGEST_TEXT, "hours");
    var source = required("source", SHORTEST_NAME);
    var verified = day(LocalDate.ofInstant(before.at(), ZoneOffset.UTC));
    return new AddedOrganisation(
        new Organisation(
            before.facts().id(),
            name,
            states,
            offered,
            spoken,
            byInterpreter,
            all("interpretsAny").contains(YES),
            phone,
            url,
            hours,
            Integer.toString(verified.getYear())),
        source,
        verified,
        before.version(),
        before.at(),
        before.by());
  }

  /// None for everywhere, if that was chosen.
  private Set<UsState> states() {
    var isEverywhere = all("everywhere").contains(YES);
    var chosen =
        Stream.of(UsState.values())
            .filter(state -> all("states").contains(state.name()))
            .collect(Collectors.toUnmodifiableSet());
    check(isEverywhere == chosen.isEmpty(), "states");
    return chosen;
  }

  private List<LanguageTag> languages(String field) {
    var written = text(field);
    if (written.isEmpty()) {
      return List.of();
    }
    var read = LanguageReading.read(field, List.of(written));
    check(read.faults().isEmpty() && read.notes().isEmpty(), field);
    return read.value();
  }

  private LocalDate day(LocalDate today) {
    try {
      var day = LocalDate.parse(text("verified"));
      check(!day.isAfter(today) && day.isAfter(today.minusYears(OLDEST_YEARS)), "verified");
      return day;
    } catch (DateTimeException none) {
      check(false, "verified");
      return today;
    }
  }

  private static boolean isAddress(String written) {
    return written.length() <= LONGEST_TEXT && written.matches("https?://[^\\s\"'<>]+");
  }

  private String required(String field, int shortest) {
    var written = text(field);
    check(written.length() >= shortest && written.length() <= LONGEST_TEXT, field);
    return written;
  }

  private void check(boolean isRight, String field) {
    check(isRight, field, "wrong");
  }

  private void check(boolean isRight, String field, String what) {
    if (!isRight) {
      errors.putIfAbsent(field, PREFIX + "." + field + "." + what);
    }
  }

  private String text(String field) {
    return all(field).stream().findFirst().orElse("").strip();
  }

  private List<String> all(String field) {
    return sent.getOrDefault(field, List.of());
  }

  private Map<String, List<String>> values() {
    var values = new HashMap<String, List<String>>();
    sent.forEach((field, written) -> values.put(field, List.copyOf(new ArrayList<>(written))));
    return values;
  }

  /// What the form shows of a version, to be changed. The day has to be written anew: whoever
  /// changes the facts compares them with the source.
  static Map<String, List<String>> values(AddedOrganisation version) {
    var facts = version.facts();
    var values = new HashMap<String, List<String>>();
    values.put("name", List.of(facts.name()));
    values.put("services", facts.services().stream().sorted().toList());
    values.put("states", facts.states().stream().map(UsState::name).toList());
    values.put("everywhere", facts.isNational() ? List.of(YES) : List.of());
    values.put("spoken", List.of(names(facts.spoken())));
    values.put("byInterpreter", List.of(names(facts.byInterpreter())));
    values.put("interpretsAny", facts.interpretsAny() ? List.of(YES) : List.of());
    values.put("phone", List.of(facts.phone()));
    values.put("url", List.of(facts.url()));
    values.put("hours", List.of(facts.hours()));
    values.put("source", List.of(version.source()));
    return values;
  }

  /// The tag where the name is read as another language.
  private static String names(List<LanguageTag> languages) {
    return languages.stream()
        .map(language -> {
          var name = Languages.englishName(language);
          var read = LanguageReading.read("spoken", List.of(name)).value();
          return read.equals(List.of(language)) ? name : language.value();
        })
        .collect(Collectors.joining(", "));
  }
}
