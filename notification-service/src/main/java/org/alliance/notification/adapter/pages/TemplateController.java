package org.alliance.notification.adapter.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.NotificationKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.Previews;
import org.alliance.notification.application.post.Previews.Preview;
import org.alliance.notification.domain.Notice;
import org.alliance.ui.form.Form;
import org.alliance.ui.form.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All words that leave this service, with a made-up case.
@Controller
final class TemplateController {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant BY = Instant.parse("2030-01-03T22:00:00Z");

  private final Previews previews;

  TemplateController(Previews previews) {
    this.previews = previews;
  }

  /// @param name its key in the messages of the page
  record Sample(String name, Preview preview) {}

  @GetMapping("/templates")
  String templates(@RequestParam(defaultValue = "en") String language, Model model) {
    var shown = previews.clientLanguages().contains(language) ? language : "en";
    var tag = new LanguageTag(shown);
    model.addAttribute(
        "toClients",
        List.of(
            new Sample("where", previews.toClient(new ClientMessage(tag, true, false), false)),
            new Sample("plain", previews.toClient(new ClientMessage(tag, false, false), false)),
            new Sample("spoken", previews.toClient(new ClientMessage(tag, false, false), true))));
    model.addAttribute(
        "toFirms",
        Stream.of(NotificationKind.values())
            .filter(kind ->
                kind != NotificationKind.CLIENT_MESSAGE
                    && kind != NotificationKind.UNREAD_ESCALATED)
            .map(kind -> new Sample(kind.code(), previews.toFirm(sample(kind), ZONE)))
            .toList());
    model.addAttribute("form", new Form("templates", Map.of("language", List.of(shown)), Map.of()));
    model.addAttribute(
        "languages",
        previews.clientLanguages().stream()
            .map(one -> new Option(one, Languages.englishName(new LanguageTag(one))))
            .sorted((a, b) -> a.label().compareTo(b.label()))
            .toList());
    return "notification/templates";
  }

  private static Letter sample(NotificationKind kind) {
    var number = CaseNumber.of(7);
    return kind == NotificationKind.DIGEST
        ? new Letter.Digest(
            new Notice.Period(BY.minus(Duration.ofDays(1)), BY),
            false,
            List.of(
                new Letter.Line(
                    BY.minus(Duration.ofHours(3)), NotificationKind.OFFER, number.value()),
                new Letter.Line(
                    BY.minus(Duration.ofHours(2)), NotificationKind.TEAM, number.value())),
            false,
            "…")
        : new Letter.Single(notice(kind, number));
  }

  private static Notice notice(NotificationKind kind, CaseNumber number) {
    return new Notice(
        new CaseId("00000000-0000-4000-8000-000000000000"),
        Optional.of(number),
        new FirmId("firm-sample"),
        kind,
        Optional.of(
            new CaseFacts(
                UsState.NJ,
                new Zip3("070"),
                List.of(new LanguageTag("km")),
                List.of(),
                List.of(ServiceCategory.CIVIL_REMEDIES),
                Urgency.SOON)),
        Optional.of(BY));
  }
}
