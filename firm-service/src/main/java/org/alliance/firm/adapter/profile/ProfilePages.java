package org.alliance.firm.adapter.profile;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.FirmDirectory.Entry;
import org.alliance.firm.application.directory.ReadingDirectory;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.Firm.Refusal;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of a profile share: its model, and how a change is saved.
@Component
class ProfilePages {
  static final String PAGE = "profile";

  private final DescribingFirms describing;
  private final FirmDirectory firms;
  private final ReadingDirectory directory;
  private final CaseTexts texts;
  private final Clock clock;

  ProfilePages(
      DescribingFirms describing,
      FirmDirectory firms,
      ReadingDirectory directory,
      CaseTexts texts,
      Clock clock) {
    this.describing = describing;
    this.firms = firms;
    this.directory = directory;
    this.texts = texts;
    this.clock = clock;
  }

  record LawyerLine(
      LawyerId id,
      List<String> languages,
      List<String> admissions,
      List<String> notNow,
      List<ServiceCategory> areas) {
    static LawyerLine of(Lawyer lawyer) {
      return new LawyerLine(
          lawyer.id(),
          spoken(
              Stream.concat(lawyer.languages().stream(), lawyer.levels().keySet().stream())
                  .distinct(),
              lawyer.levels()),
          lawyer.admissions().stream().map(Enum::name).sorted().toList(),
          new TreeMap<UsState, BarStanding>(lawyer.standings())
              .entrySet().stream()
                  .map(entry -> entry.getKey().name() + " (" + entry.getValue().code() + ")")
                  .toList(),
          lawyer.areas());
    }
  }

  record InterpreterLine(LawyerId id, List<String> languages) {}

  record PersonLine(String id, String name, ProfileExtras.Duty duty, Optional<LawyerId> lawyer) {}

  /// What a state lacks, for coordinators.
  record GapLine(
      UsState state, List<String> missing, List<String> interpreted, List<String> single) {}

  Entry entry(ProfilePlace place) {
    return firms.find(place.firm()).orElseThrow(() -> ApiProblem.notFound("firm"));
  }

  /// Saves a change, or shows the page with the reason why nothing was changed.
  ///
  /// @param version that the form was made from
  Object save(ProfilePlace place, long version, UnaryOperator<Profile> change, String done) {
    return isSaved(place, version, change)
        ? FirmPages.redirect(place.base() + "?done=" + done)
        : FirmPages.refused(PAGE, model(place), "profile.changed-meanwhile");
  }

  /// Saves a change, unless somebody else has changed the profile since the form was made.
  boolean isSaved(ProfilePlace place, long version, UnaryOperator<Profile> change) {
    var before = entry(place);
    return before.version() == version
        && !(describing.describe(
                change.apply(before.profile()),
                Optional.of(before.profile()),
                Caller.current().staffId().orElse(""),
                place.isCoordinator() ? Side.COORDINATOR : Side.FIRM)
            instanceof Decision.Refused<Described, Refusal>);
  }

  /// The profile with one form as it was filled in, and what is wrong with it.
  ///
  /// @param form its name in the model
  ModelAndView refused(ProfilePlace place, String form, Object filledIn, String problem) {
    var model = model(place);
    model.put(form, filledIn);
    return FirmPages.refused(PAGE, model, problem);
  }

  Map<String, Object> model(ProfilePlace place) {
    var found = firms.find(place.firm());
    if (found.isEmpty() && place.isCoordinator()) {
      throw ApiProblem.notFound("firm");
    }
    var model = new HashMap<String, Object>();
    model.put("place", place);
    model.put("known", found.isPresent());
    found.ifPresent(entry -> {
      var firm = entry.profile();
      model.put("firm", firm);
      model.put("version", entry.version());
      model.put("form", QuotaForm.of(firm));
      model.put("areas", ServiceCategory.values());
      model.put("states", UsState.values());
      model.put("duties", ProfileExtras.Duty.values());
      model.put("office", OfficeForm.BLANK);
      model.put("personName", "");
      model.put("lawyers", firm.lawyers().stream().map(LawyerLine::of).toList());
      model.put("interpreters", interpreters(firm));
      model.put("people", people(firm));
      putGaps(model, place, firm);
    });
    return model;
  }

  /// The states of the firm, and which languages no firm speaks there.
  void putGaps(Map<String, Object> model, ProfilePlace place, Profile firm) {
    if (!place.isCoordinator()) {
      model.put("gaps", List.of());
      return;
    }
    var coverage = directory.coverage();
    model.put(
        "gaps",
        firm.lawyers().stream()
            .flatMap(lawyer -> lawyer.admissions().stream())
            .distinct()
            .sorted()
            .map(coverage::of)
            .map(line ->
                new GapLine(
                    line.state(),
                    FirmPages.languages(line.missing()),
                    FirmPages.languages(line.interpreted()),
                    FirmPages.languages(line.single())))
            .toList());
  }

  private static List<InterpreterLine> interpreters(Profile firm) {
    return firm.extras().interpreters().stream()
        .map(one ->
            new InterpreterLine(
                one.id(), spoken(one.languages().keySet().stream(), one.languages())))
        .toList();
  }

  private List<PersonLine> people(Profile firm) {
    return firm.extras().people().stream()
        .map(person ->
            new PersonLine(
                person.id(), texts.open(person.name(), firm.id()), person.duty(), person.lawyer()))
        .toList();
  }

  String sealed(String name, ProfilePlace place) {
    return texts.seal(name, place.firm());
  }

  Clock clock() {
    return clock;
  }

  /// Names of languages with their levels, such as `Khmer (fluent)`.
  private static List<String> spoken(
      Stream<LanguageTag> tags, Map<LanguageTag, LanguageLevel> levels) {
    return tags.map(tag ->
            Optional.ofNullable(levels.get(tag))
                .map(level -> Languages.englishName(tag) + " (" + level.code() + ")")
                .orElseGet(() -> Languages.englishName(tag)))
        .sorted()
        .toList();
  }
}
