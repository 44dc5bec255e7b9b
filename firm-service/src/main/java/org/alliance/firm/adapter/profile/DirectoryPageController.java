package org.alliance.firm.adapter.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.directory.ReadingDirectory;
import org.alliance.firm.application.directory.ReadingDirectory.Filter;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.Firm.Refusal;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.ui.form.KnownOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// All firms, for coordinators, and which languages are missing where.
@Controller
final class DirectoryPageController {
  private static final String PAGE = "directory";
  private static final int LONGEST_NAME = 200;

  /// Cases in a quarter, until the firm has said how many it takes.
  private static final int FIRST_QUOTA = 1;

  private final ReadingDirectory directory;
  private final DescribingFirms describing;
  private final FirmDirectory firms;

  DirectoryPageController(
      ReadingDirectory directory, DescribingFirms describing, FirmDirectory firms) {
    this.directory = directory;
    this.describing = describing;
    this.firms = firms;
  }

  record FirmLine(
      FirmId id,
      String name,
      List<String> states,
      List<String> languages,
      int lawyers,
      int quota,
      boolean paused) {
    static FirmLine of(Profile firm) {
      return new FirmLine(
          firm.id(),
          firm.name(),
          firm.lawyers().stream()
              .flatMap(lawyer -> lawyer.admissions().stream())
              .distinct()
              .map(Enum::name)
              .sorted()
              .toList(),
          firm.lawyers().stream()
              .flatMap(lawyer -> lawyer.languages().stream())
              .distinct()
              .filter(tag -> !tag.equals(LanguageTag.ENGLISH))
              .map(Languages::englishName)
              .sorted()
              .toList(),
          firm.lawyers().size(),
          firm.quotaPerQuarter(),
          firm.paused());
    }
  }

  /// What a coordinator has written to register a firm.
  record NewFirm(String id, String name, OfficeForm office) {
    static final NewFirm BLANK = new NewFirm("", "", OfficeForm.BLANK);

    private Optional<FirmId> firmId() {
      try {
        return Optional.of(new FirmId(id.strip()));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }

    /// The firm takes no offers until it has told more of itself.
    Optional<Profile> profile() {
      var called = name.strip();
      return firmId()
          .filter(_ -> !called.isEmpty() && called.length() <= LONGEST_NAME)
          .flatMap(firm ->
              office
                  .office()
                  .map(place ->
                      new Profile(
                          firm,
                          called,
                          List.of(place),
                          List.of(),
                          FIRST_QUOTA,
                          Optional.empty(),
                          Map.of(),
                          true)));
    }
  }

  @GetMapping("/firms")
  ModelAndView firms(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String language) {
    return FirmPages.page(PAGE, model(state, language, NewFirm.BLANK));
  }

  @PostMapping("/firms")
  Object register(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String city,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String zip) {
    var form = new NewFirm(id, name, new OfficeForm(city, office, zip));
    var profile = form.profile();
    if (profile.isEmpty()) {
      return FirmPages.refused(PAGE, model("", "", form), "directory.fill-in");
    }
    if (firms.find(profile.get().id()).isPresent()
        || describing.describe(
                profile.get(),
                Optional.empty(),
                Caller.current().staffId().orElse(""),
                Side.COORDINATOR)
            instanceof Decision.Refused<Described, Refusal>) {
      return FirmPages.refused(PAGE, model("", "", form), "directory.taken");
    }
    return FirmPages.redirect("/firms/" + profile.get().id() + "?done=firm-registered");
  }

  private Map<String, Object> model(String state, String language, NewFirm form) {
    var filter =
        new Filter(
            UsState.find(state),
            Stream.of(language)
                .filter(tag ->
                    Languages.all().stream().anyMatch(known -> known.tag().value().equals(tag)))
                .map(LanguageTag::new)
                .findFirst());
    var found = directory.read(filter);
    var model = new HashMap<String, Object>();
    model.put("firms", found.shown().stream().map(FirmLine::of).toList());
    model.put("all", found.all());
    model.put("isFiltered", found.shown().size() < found.all() || filter.state().isPresent());
    model.put("state", filter.state().map(Enum::name).orElse(""));
    model.put("language", filter.language().map(LanguageTag::value).orElse(""));
    model.put("states", UsState.values());
    model.put("languages", KnownOptions.languages(true));
    model.put("form", form);
    model.put(
        "gaps",
        found.coverage().lines().stream()
            .filter(line -> filter.state().map(line.state()::equals).orElse(true))
            .map(line ->
                new ProfilePages.GapLine(
                    line.state(),
                    FirmPages.languages(line.missing()),
                    FirmPages.languages(line.interpreted()),
                    FirmPages.languages(line.single())))
            .toList());
    return model;
  }
}
