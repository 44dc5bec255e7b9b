package org.alliance.intake.adapter.partners;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.intake.application.directory.SuggestingOrganisations;
import org.alliance.intake.application.partners.HandOverNews;
import org.alliance.intake.application.partners.HandingReportsOver;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.view.SuggestedView;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.Pages;
import org.alliance.ui.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The letter to a person whose report is declined, for staff to print. `?lang=` chooses its
/// language.
@Controller
final class StaffLetterController {
  private final HandingReportsOver handing;
  private final SuggestingOrganisations organisations;
  private final Pages pages;

  StaffLetterController(
      HandingReportsOver handing, SuggestingOrganisations organisations, Pages pages) {
    this.handing = handing;
    this.organisations = organisations;
    this.pages = pages;
  }

  @GetMapping("/letters/{case}")
  ModelAndView letter(@PathVariable("case") CaseId id) {
    var report = handing.find(id);
    if (!(report instanceof Report.Declined)) {
      throw ApiProblem.notFound("letter");
    }
    var told = Report.toldOf(report);
    var model = new HashMap<String, Object>();
    model.put("news", HandOverNews.of(report));
    model.put("partner", handing.nameOf(told.handOver().takenBy().or(told.handOver()::offeredTo)));
    model.put("number", told.number().map(CaseNumber::value).orElse(""));
    model.put("suggested", SuggestedView.of(organisations.forReport(report)));
    model.put("back", "/triage/" + id.value());
    model.put("languages", languages(report));
    return new ModelAndView("intake/letter", model);
  }

  /// The languages of pages; those of the person first.
  private List<Option> languages(Report report) {
    var incident = Report.incidentOf(report);
    var own = new LinkedHashSet<>(incident.reads());
    own.addAll(incident.speaks());
    var tags = new LinkedHashSet<String>();
    own.stream()
        .map(LanguageTag::value)
        .filter(tag -> pages.messages().find(tag).isPresent())
        .forEach(tags::add);
    Languages.all().stream()
        .map(known -> known.tag().value())
        .filter(tag -> pages.messages().find(tag).isPresent())
        .forEach(tags::add);
    return tags.stream().map(tag -> new Option(tag, SuggestedView.languageName(tag))).toList();
  }
}
