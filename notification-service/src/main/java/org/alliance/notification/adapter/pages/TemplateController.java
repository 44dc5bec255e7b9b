package org.alliance.notification.adapter.pages;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.post.Previews.Preview;
import org.alliance.notification.application.template.EditingTemplates;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All words that leave this service, with a made-up case.
@Controller
final class TemplateController {
  private final Previews previews;
  private final EditingTemplates templates;

  TemplateController(Previews previews, EditingTemplates templates) {
    this.previews = previews;
    this.templates = templates;
  }

  /// @param name its key in the messages of the page
  record Sample(String name, Preview preview) {}

  @GetMapping("/templates")
  String templates(@RequestParam(defaultValue = "en") String language, Model model) {
    var shown = previews.clientLanguages().contains(language) ? language : "en";
    var tag = new LanguageTag(shown);
    var samples = new SampleLetters(previews);
    model.addAttribute(
        "toClients",
        List.of(
            new Sample("where", previews.toClient(new ClientMessage(tag, true, false), false)),
            new Sample("plain", previews.toClient(new ClientMessage(tag, false, false), false)),
            new Sample("spoken", previews.toClient(new ClientMessage(tag, false, false), true))));
    model.addAttribute(
        "toFirms",
        templates.ids().stream()
            .filter(id -> !id.isForClients())
            .map(id -> new Sample(id.name(), samples.of(id, templates.of(id))))
            .toList());
    model.addAttribute(
        "clientTemplates",
        templates.ids().stream()
            .filter(id -> id.isForClients() && id.language().equals(shown))
            .map(TemplateId::name)
            .toList());
    model.addAttribute("language", shown);
    model.addAttribute("form", new Form("templates", Map.of("language", List.of(shown)), Map.of()));
    model.addAttribute(
        "languages",
        previews.clientLanguages().stream()
            .map(one -> new Option(one, Languages.englishName(new LanguageTag(one))))
            .sorted((a, b) -> a.label().compareTo(b.label()))
            .toList());
    return "notification/templates";
  }
}
