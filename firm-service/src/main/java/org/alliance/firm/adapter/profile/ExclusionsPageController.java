package org.alliance.firm.adapter.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.language.Languages.Language;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.domain.firm.Exclusions;
import org.alliance.firm.view.ChoiceGroup;
import org.alliance.firm.view.FirmPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Cases that a firm never takes.
@Controller
final class ExclusionsPageController {
  private static final String PAGE = "exclusions";

  private final ProfilePages pages;

  ExclusionsPageController(ProfilePages pages) {
    this.pages = pages;
  }

  @GetMapping({ProfilePlace.OWN + "/exclusions", ProfilePlace.OF_ANY_FIRM + "/exclusions"})
  ModelAndView exclusions(@PathVariable Optional<FirmId> firm) {
    var place = ProfilePlace.of(firm);
    return FirmPages.page(PAGE, model(place, pages.entry(place).profile().extras().exclusions()));
  }

  /// A value that nobody knows is left out.
  ///
  /// @param version that the form was made from
  @PostMapping({ProfilePlace.OWN + "/exclusions", ProfilePlace.OF_ANY_FIRM + "/exclusions"})
  Object change(
      @PathVariable Optional<FirmId> firm,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") List<String> languages,
      @RequestParam(defaultValue = "") List<String> services,
      @RequestParam(defaultValue = "") List<String> conduct) {
    var place = ProfilePlace.of(firm);
    var wanted =
        new Exclusions(
            tags(place, List.of()).filter(tag -> languages.contains(tag.value())).toList(),
            ChoiceGroup.coded(ServiceCategory.class, services),
            ChoiceGroup.coded(Conduct.class, conduct));
    return pages.isSaved(place, version, before -> before.with(before.extras().with(wanted)))
        ? FirmPages.redirect(place.base() + "?done=exclusions-saved")
        : FirmPages.refused(PAGE, model(place, wanted), "exclusions.changed-meanwhile");
  }

  private Map<String, Object> model(ProfilePlace place, Exclusions shown) {
    var model = new HashMap<String, Object>();
    model.put("place", place);
    model.put("version", pages.entry(place).version());
    model.put(
        "kinds",
        List.of(
            ChoiceGroup.ofLanguages("languages", tags(place, shown.languages()), shown.languages()),
            ChoiceGroup.ofCodes("services", ServiceCategory.values(), shown.services()),
            ChoiceGroup.ofCodes("conduct", Conduct.values(), shown.conduct())));
    return model;
  }

  /// The languages that the Alliance knows by name, and those that are excluded already.
  private Stream<LanguageTag> tags(ProfilePlace place, List<LanguageTag> shown) {
    return Stream.of(
            Languages.all().stream().map(Language::tag),
            pages.entry(place).profile().extras().exclusions().languages().stream(),
            shown.stream())
        .flatMap(tags -> tags)
        .distinct();
  }
}
