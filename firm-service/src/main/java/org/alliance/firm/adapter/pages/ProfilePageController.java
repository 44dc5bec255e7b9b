package org.alliance.firm.adapter.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the firm says about itself, and the parts of it that change often.
@Controller
final class ProfilePageController {
  private static final String PAGE = "profile";

  /// As in the API.
  private static final int MOST_CASES = 100_000;

  private final DescribingFirms describing;
  private final FirmDirectory firms;

  ProfilePageController(DescribingFirms describing, FirmDirectory firms) {
    this.describing = describing;
    this.firms = firms;
  }

  record LawyerLine(
      LawyerId id, String states, List<String> languages, List<ServiceCategory> areas) {}

  /// @param cases in a quarter
  record AreaLine(ServiceCategory area, int cases) {}

  record LanguageChoice(LanguageTag tag, String name, boolean isChosen) {}

  @GetMapping("/firm/profile")
  ModelAndView profile() {
    return FirmPages.page(PAGE, model());
  }

  /// @param version that the form was made from
  @PostMapping("/firm/profile")
  Object change(
      @RequestParam(defaultValue = "") String quota,
      @RequestParam(defaultValue = "") String week,
      @RequestParam(defaultValue = "") String paused,
      @RequestParam(defaultValue = "0") long version) {
    var perQuarter = number(quota);
    var perWeek = number(week);
    if (perQuarter.isEmpty() || (perWeek.isEmpty() && !week.isBlank())) {
      return FirmPages.refused(PAGE, model(), "profile.bad-number");
    }
    return save(
        version,
        before ->
            new Profile(
                before.id(),
                before.name(),
                before.offices(),
                before.lawyers(),
                perQuarter.get(),
                perWeek,
                before.areaQuotas(),
                paused.equals("yes")));
  }

  @GetMapping("/firm/profile/lawyers/{lawyer}")
  ModelAndView lawyer(@PathVariable LawyerId lawyer) {
    return FirmPages.page("lawyer", lawyerModel(lawyer));
  }

  @PostMapping("/firm/profile/lawyers/{lawyer}")
  Object changeLawyer(
      @PathVariable LawyerId lawyer,
      @RequestParam(defaultValue = "") List<String> language,
      @RequestParam(defaultValue = "0") long version) {
    var known = lawyerModel(lawyer);
    var chosen =
        choices(lawyer).stream()
            .map(LanguageChoice::tag)
            .filter(tag -> language.contains(tag.value()))
            .toList();
    if (chosen.isEmpty()) {
      return FirmPages.refused("lawyer", known, "lawyer.choose");
    }
    return save(version, before -> with(before, lawyer, chosen));
  }

  private static Profile with(Profile firm, LawyerId id, List<LanguageTag> languages) {
    return new Profile(
        firm.id(),
        firm.name(),
        firm.offices(),
        firm.lawyers().stream()
            .map(lawyer ->
                lawyer.id().equals(id)
                    ? new Lawyer(id, lawyer.admissions(), languages, lawyer.areas())
                    : lawyer)
            .toList(),
        firm.quotaPerQuarter(),
        firm.mostPerWeek(),
        firm.areaQuotas(),
        firm.paused());
  }

  private Object save(long version, UnaryOperator<Profile> change) {
    var before = entry();
    if (before.version() != version
        || describing.describe(change.apply(before.profile()), Optional.of(before.profile()))
            instanceof Decision.Refused<Described, Firm.Refusal>) {
      return FirmPages.refused(PAGE, model(), "profile.changed-meanwhile");
    }
    return FirmPages.redirect("/firm/profile?done=profile-saved");
  }

  private FirmDirectory.Entry entry() {
    return firms.find(FirmPages.ownFirm()).orElseThrow(() -> ApiProblem.notFound("firm"));
  }

  private Map<String, Object> model() {
    var found = firms.find(FirmPages.ownFirm());
    var model = new HashMap<String, Object>();
    model.put("known", found.isPresent());
    found.ifPresent(entry -> {
      var firm = entry.profile();
      model.put("firm", firm);
      model.put("version", entry.version());
      model.put("week", firm.mostPerWeek().map(String::valueOf).orElse(""));
      model.put("lawyers", firm.lawyers().stream().map(ProfilePageController::line).toList());
      model.put(
          "areas",
          new TreeMap<>(firm.areaQuotas())
              .entrySet().stream()
                  .map(quota -> new AreaLine(quota.getKey(), quota.getValue()))
                  .toList());
    });
    return model;
  }

  private static LawyerLine line(Lawyer lawyer) {
    return new LawyerLine(
        lawyer.id(),
        String.join(", ", lawyer.admissions().stream().map(Enum::name).toList()),
        FirmPages.languages(lawyer.languages()),
        lawyer.areas());
  }

  private Map<String, Object> lawyerModel(LawyerId id) {
    var entry = entry();
    var lawyer = lawyer(entry.profile(), id);
    var model = new HashMap<String, Object>();
    model.put("lawyer", line(lawyer));
    model.put("version", entry.version());
    model.put("languages", choices(id));
    return model;
  }

  /// The languages that the Alliance knows by name, and those that the lawyer speaks besides.
  private List<LanguageChoice> choices(LawyerId id) {
    var spoken = lawyer(entry().profile(), id).languages();
    return Stream.concat(Languages.all().stream().map(Languages.Language::tag), spoken.stream())
        .distinct()
        .map(tag -> new LanguageChoice(tag, Languages.englishName(tag), spoken.contains(tag)))
        .sorted(Comparator.comparing(LanguageChoice::name))
        .toList();
  }

  private static Lawyer lawyer(Profile firm, LawyerId id) {
    return firm.lawyers().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiProblem.notFound("lawyer"));
  }

  private static Optional<Integer> number(String written) {
    try {
      return Optional.of(Integer.parseInt(written.strip()))
          .filter(number -> number > 0 && number <= MOST_CASES);
    } catch (NumberFormatException mistyped) {
      return Optional.empty();
    }
  }
}
