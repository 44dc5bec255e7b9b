package org.alliance.intake.adapter.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliance.intake.application.campaign.Campaigns;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.FormSettings;
import org.alliance.intake.domain.question.FormPages;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages before the form: choice of a language, what this is, how to stay safe, and the form on
/// paper. Neutral in name, emergency first.
@Controller
final class FirstPagesController {
  private static final Pattern CAMPAIGN = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final FillingInForm form;
  private final FormSettings settings;
  private final Campaigns campaigns;
  private final PublicPages pages;

  FirstPagesController(
      FillingInForm form, FormSettings settings, Campaigns campaigns, PublicPages pages) {
    this.form = form;
    this.settings = settings;
    this.campaigns = campaigns;
    this.pages = pages;
  }

  @GetMapping("/")
  ModelAndView languages(@RequestParam(name = "c", defaultValue = "") String campaign) {
    return pages.page(
        "languages",
        Map.of("languages", pages.messages().offered(), "query", campaignQuery(campaign)));
  }

  @GetMapping("/{tag:[a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?}")
  ResponseEntity<Void> withoutSlash(@PathVariable String tag) {
    pages.language(tag);
    return ResponseEntity.status(308)
        .header("Location", "/" + tag + "/")
        .cacheControl(CacheControl.noStore())
        .build();
  }

  @GetMapping("/{tag}/")
  ModelAndView start(
      @PathVariable String tag,
      @RequestParam(name = "c", defaultValue = "") String campaign,
      HttpServletRequest request) {
    pages.language(tag);
    var model = new HashMap<String, Object>();
    model.put("tag", tag);
    var partner = campaigns.find(campaign);
    model.put("campaign", partner.isPresent() ? campaign : "");
    model.put("campaignName", partner.map(Campaigns.Campaign::name).orElse(""));
    model.put("hasDraft", VisitCookie.of(request).flatMap(form::find).isPresent());
    return pages.page("start", model);
  }

  @GetMapping("/{tag}/safety")
  ModelAndView safety(@PathVariable String tag) {
    pages.language(tag);
    return pages.page("safety", Map.of("tag", tag, "hours", settings.draftLasts().toHours()));
  }

  @GetMapping("/{tag}/print")
  ModelAndView paper(@PathVariable String tag) {
    return pages.page(
        "print", Map.of("tag", tag, "pages", FormPages.ALL, "words", pages.words(tag)));
  }

  private static String campaignQuery(String campaign) {
    return CAMPAIGN.matcher(campaign).matches() ? "?c=" + campaign : "";
  }
}
