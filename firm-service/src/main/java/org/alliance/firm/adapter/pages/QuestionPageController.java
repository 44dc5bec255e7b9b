package org.alliance.firm.adapter.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.firm.application.AskingQuestions;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FactsView;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The questions of firms that wait for a coordinator.
@Controller
final class QuestionPageController {
  private static final String PAGE = "questions";
  private static final int MOST = 100;
  private static final List<Long> HOURS = List.of(4L, 12L, 24L, 48L, 96L);

  private final OfferInbox offers;
  private final AskingQuestions asking;
  private final CaseTexts texts;
  private final Clock clock;

  QuestionPageController(OfferInbox offers, AskingQuestions asking, CaseTexts texts, Clock clock) {
    this.clock = clock;
    this.offers = offers;
    this.asking = asking;
    this.texts = texts;
  }

  record OpenQuestion(
      OfferId offer,
      QuestionId id,
      CaseId caseId,
      Optional<CaseNumber> number,
      FactsView facts,
      FirmId firm,
      Instant askedAt,
      Instant answerBy,
      String text,
      boolean needsTime,
      List<MoreTime> choices) {}

  /// @param until the deadline then
  record MoreTime(long hours, Instant until) {}

  @GetMapping("/firms/questions")
  ModelAndView questions() {
    return FirmPages.page(PAGE, model());
  }

  private Map<String, Object> model() {
    var model = new HashMap<String, Object>();
    model.put("questions", offers.withQuestions(MOST).stream().flatMap(this::unanswered).toList());
    return model;
  }

  private Stream<OpenQuestion> unanswered(Line line) {
    var offer = line.offer();
    return offer.notes().questions().stream()
        .filter(question -> question.reply().isEmpty())
        .map(question ->
            new OpenQuestion(
                offer.id(),
                question.id(),
                offer.id().caseId(),
                offer.caseNumber(),
                FactsView.of(line.matter().client().updated(offer.facts())),
                offer.firm(),
                question.askedAt(),
                offer.answerBy(),
                texts.open(question.text(), offer.id().caseId()),
                question.needsTime(),
                choices(offer)));
  }

  /// None beyond the latest deadline that matching accepts.
  private List<MoreTime> choices(InboxOffer offer) {
    return offer.status() != Status.OPEN || clock.instant().isAfter(offer.answerBy())
        ? List.of()
        : HOURS.stream()
            .map(hours -> new MoreTime(hours, offer.answerBy().plus(Duration.ofHours(hours))))
            .filter(choice -> !choice.until().isAfter(offer.latestAnswerBy()))
            .toList();
  }

  /// @param until the new deadline; empty if the deadline stays
  @PostMapping("/firms/questions/{offer}/{question}")
  Object reply(
      @PathVariable OfferId offer,
      @PathVariable QuestionId question,
      @RequestParam(defaultValue = "") String reply,
      @RequestParam(defaultValue = "") String until) {
    var text = CaseTexts.written(reply);
    var answerBy = instant(until);
    if (text.isEmpty() && answerBy.isEmpty()) {
      return FirmPages.refused(PAGE, model(), "question.write-reply");
    }
    if (answerBy.isPresent()
        && asking.grantTime(offer, answerBy.get())
            instanceof Decision.Refused<MatterEvent, Refusal>(var reason)) {
      return FirmPages.refused(PAGE, model(), FirmPages.sentence(reason));
    }
    return asking.reply(offer, question, text.orElse(""))
            instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? FirmPages.refused(PAGE, model(), FirmPages.sentence(reason))
        : FirmPages.redirect("/firms/questions?done=question-answered");
  }

  /// A time that nobody can read moves no deadline.
  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(written).filter(text -> !text.isBlank()).map(Instant::parse);
    } catch (DateTimeException mistyped) {
      return Optional.empty();
    }
  }
}
