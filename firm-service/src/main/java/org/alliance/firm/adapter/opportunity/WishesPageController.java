package org.alliance.firm.adapter.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.firm.application.DescribingFirms;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.FirmDirectory.Entry;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Wishes;
import org.alliance.firm.view.ChoiceGroup;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the firm would take more of.
@Controller
final class WishesPageController {
  private static final String PAGE = "wishes";

  private final DescribingFirms describing;
  private final FirmDirectory firms;

  WishesPageController(DescribingFirms describing, FirmDirectory firms) {
    this.describing = describing;
    this.firms = firms;
  }

  @GetMapping("/firm/wishes")
  ModelAndView wishes() {
    return FirmPages.page(PAGE, model(Entry::wishes));
  }

  /// A value that nobody knows is left out.
  ///
  /// @param version of the firm that the form was made from
  @PostMapping("/firm/wishes")
  Object wish(
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") List<String> languages,
      @RequestParam(defaultValue = "") List<String> states,
      @RequestParam(defaultValue = "") List<String> services,
      @RequestParam(defaultValue = "") List<String> conduct) {
    var entry = firms.find(FirmPages.ownFirm()).orElseThrow(() -> ApiProblem.notFound("firm"));
    var wishes =
        new Wishes(
            tags(entry).filter(tag -> languages.contains(tag.value())).toList(),
            states(entry).filter(state -> states.contains(state.name())).toList(),
            ChoiceGroup.coded(ServiceCategory.class, services),
            ChoiceGroup.coded(Conduct.class, conduct));
    return entry.version() != version
            || describing.wish(entry, wishes, Caller.current().staffId().orElse(""))
                instanceof Decision.Refused<Described, Firm.Refusal>
        ? FirmPages.refused(PAGE, model(_ -> wishes), "wishes.changed-meanwhile")
        : FirmPages.redirect("/firm/wishes?done=wishes-saved");
  }

  /// @param wishes that the form shows
  private Map<String, Object> model(Function<Entry, Wishes> wishes) {
    var found = firms.find(FirmPages.ownFirm());
    var model = new HashMap<String, Object>();
    model.put("known", found.isPresent());
    model.put("kinds", found.map(entry -> kinds(entry, wishes.apply(entry))).orElse(List.of()));
    model.put("version", found.map(Entry::version).orElse(0L));
    return model;
  }

  private static List<ChoiceGroup> kinds(Entry entry, Wishes wishes) {
    return List.of(
        ChoiceGroup.ofLanguages("languages", tags(entry), wishes.languages()),
        ChoiceGroup.ofStates("states", states(entry), wishes.states()),
        ChoiceGroup.ofCodes("services", ServiceCategory.values(), wishes.services()),
        ChoiceGroup.ofCodes("conduct", Conduct.values(), wishes.conduct()));
  }

  /// Languages that a lawyer of the firm speaks, and those that it has wished for before.
  private static Stream<LanguageTag> tags(Entry entry) {
    return Stream.concat(
            entry.profile().lawyers().stream().flatMap(lawyer -> lawyer.languages().stream()),
            entry.wishes().languages().stream())
        .distinct();
  }

  /// States in which a lawyer of the firm may practise.
  private static Stream<UsState> states(Entry entry) {
    return Stream.concat(
            entry.profile().lawyers().stream().flatMap(lawyer -> lawyer.admissions().stream()),
            entry.wishes().states().stream())
        .distinct();
  }
}
