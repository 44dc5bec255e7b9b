package org.alliance.firm.adapter.pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.application.ReadingInbox;
import org.alliance.firm.application.ReadingInbox.Filter;
import org.alliance.firm.application.ReadingInbox.Inbox;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;
import org.alliance.firm.view.FactsView;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.InboxModel;
import org.alliance.firm.view.InstructionLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The first page of a firm.
@Controller
final class InboxPageController {
  private final ReadingInbox inbox;
  private final InboxModel own;

  /// @param own what one person sees of the inbox
  InboxPageController(ReadingInbox inbox, InboxModel own) {
    this.inbox = inbox;
    this.own = own;
  }

  /// @param number empty for cases from before cases had numbers
  record OfferLine(
      OfferId id,
      Optional<CaseNumber> number,
      FactsView facts,
      ConflictTag conflict,
      Instant answerBy,
      TimeLeft left,
      long binding) {
    static OfferLine of(Line line, Instant now) {
      var offer = line.offer();
      var facts = FactsView.of(line.matter().client().updated(offer.facts()));
      return new OfferLine(
          offer.id(),
          offer.caseNumber(),
          facts,
          ConflictTag.of(offer),
          offer.answerBy(),
          TimeLeft.until(offer.answerBy(), now),
          facts.instructions().stream().filter(InstructionLine::binds).count());
    }
  }

  record EngagementLine(
      CaseId id,
      Optional<CaseNumber> number,
      FactsView facts,
      MatterStatus status,
      int services,
      boolean withdrew) {
    static EngagementLine of(Matter matter) {
      var engagement = Matter.engagementOf(matter).orElseThrow();
      return new EngagementLine(
          Matter.offersOf(matter).getFirst().id().caseId(),
          Matter.numberOf(matter),
          FactsView.of(Matter.factsOf(matter, engagement)),
          Matter.statusOf(matter),
          connections(engagement),
          matter.client().hasWithdrawn());
    }

    private static int connections(Engagement engagement) {
      return engagement.connections().size();
    }
  }

  /// A choice of a filter.
  record Choice(String value, String text) {}

  @GetMapping("/firm")
  ModelAndView inbox(
      @RequestParam(defaultValue = "") String urgency,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String show) {
    var firm = FirmPages.ownFirm();
    var filter = new Filter(Coded.find(Urgency.class, urgency), UsState.find(state), tag(language));
    var found = inbox.read(firm, filter);
    var model = new HashMap<String, Object>();
    model.put("offers", lines(found.shown(), found));
    model.put("open", found.answerable().size());
    model.put("accepted", lines(found.accepted(), found));
    model.put("engagements", engagements(found.inHand()));
    model.put("done", show.equals("done") ? engagements(inbox.done(firm)) : List.of());
    model.put("showsDone", show.equals("done"));
    model.put("isCut", found.isCut());
    model.put("isFiltered", !filter.equals(Filter.ANY));
    model.put("urgencies", Urgency.values());
    model.put("urgency", filter.urgency().map(Coded::code).orElse(""));
    model.put("states", states(found));
    model.put("state", filter.state().map(Enum::name).orElse(""));
    model.put("languages", languages(found));
    model.put("language", filter.language().map(LanguageTag::value).orElse(""));
    own.put(
        model,
        found,
        Map.of(
            "urgency",
            filter.urgency().map(Coded::code).orElse(""),
            "state",
            filter.state().map(Enum::name).orElse(""),
            "language",
            filter.language().map(LanguageTag::value).orElse("")));
    return FirmPages.page("inbox", model);
  }

  private static List<OfferLine> lines(List<Line> lines, Inbox inbox) {
    return lines.stream().map(line -> OfferLine.of(line, inbox.now())).toList();
  }

  private static List<EngagementLine> engagements(List<Matter> matters) {
    return matters.stream().map(EngagementLine::of).toList();
  }

  private static List<Choice> states(Inbox inbox) {
    return inbox.answerable().stream()
        .map(line -> line.offer().facts().state())
        .distinct()
        .sorted()
        .map(state -> new Choice(state.name(), state.fullName()))
        .toList();
  }

  private static List<Choice> languages(Inbox inbox) {
    var byName = new TreeMap<String, String>();
    inbox.answerable().stream()
        .flatMap(line -> line.offer().facts().speaks().stream())
        .forEach(tag -> byName.put(Languages.englishName(tag), tag.value()));
    return byName.entrySet().stream()
        .map(entry -> new Choice(entry.getValue(), entry.getKey()))
        .toList();
  }

  /// A filter that nobody knows filters nothing.
  private static Optional<LanguageTag> tag(String written) {
    try {
      return Optional.of(written).filter(text -> !text.isBlank()).map(LanguageTag::new);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
