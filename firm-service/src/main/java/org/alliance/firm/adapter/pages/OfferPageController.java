package org.alliance.firm.adapter.pages;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.firm.application.AnsweringOffers;
import org.alliance.firm.application.AskingQuestions;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.application.OfferInbox.Line;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FactsView;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.WhyAsked;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One offer: what is known, the conflict check, and the firm's answer.
@Controller
final class OfferPageController {
  private static final String OFFER = "offer";
  private static final Pattern ONCE = Pattern.compile("[0-9a-f-]{36}");

  private final OfferInbox offers;
  private final AnsweringOffers answering;
  private final FirmDirectory firms;
  private final AskingQuestions questions;
  private final CaseTexts texts;
  private final Clock clock;

  OfferPageController(
      OfferInbox offers,
      AnsweringOffers answering,
      FirmDirectory firms,
      AskingQuestions questions,
      CaseTexts texts,
      Clock clock) {
    this.offers = offers;
    this.answering = answering;
    this.firms = firms;
    this.questions = questions;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/firm/offers/{id}")
  ModelAndView offer(@PathVariable OfferId id) {
    return FirmPages.page(OFFER, model(id));
  }

  /// The second look before the firm accepts. If it cannot accept, the offer says why.
  @GetMapping("/firm/offers/{id}/accept")
  ModelAndView accept(@PathVariable OfferId id) {
    var model = model(id);
    return FirmPages.page(Boolean.TRUE.equals(model.get("mayAccept")) ? "accept" : OFFER, model);
  }

  /// @param choice `some` if the firm takes only the services in `take`
  /// @param considered `yes` if a person at the firm has looked for conflicts
  @PostMapping("/firm/offers/{id}/accept")
  Object accepted(
      @PathVariable OfferId id,
      @RequestParam(defaultValue = "") String considered,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "") List<String> take) {
    var model = model(id);
    var services =
        take.stream().flatMap(code -> Coded.find(ServiceCategory.class, code).stream()).toList();
    model.put("taken", services);
    if (choice.equals("some") && services.isEmpty()) {
      return FirmPages.refused("accept", model, "accept.choose-some");
    }
    var isConsidered = considered.equals("yes");
    if (Boolean.TRUE.equals(model.get("mayAccept"))
        && Boolean.TRUE.equals(model.get("needsPerson"))
        && !isConsidered) {
      return FirmPages.refused("accept", model, "accept.consider-first");
    }
    return answer(
        id,
        OfferAnswer.ACCEPTED,
        Optional.empty(),
        choice.equals("some") ? services : List.of(),
        isConsidered,
        Optional.empty());
  }

  @GetMapping("/firm/offers/{id}/decline")
  ModelAndView decline(@PathVariable OfferId id) {
    var model = model(id);
    return FirmPages.page(Boolean.TRUE.equals(model.get("isOpen")) ? "decline" : OFFER, model);
  }

  @PostMapping("/firm/offers/{id}/decline")
  Object declined(
      @PathVariable OfferId id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note) {
    var why = Coded.find(OfferDeclineReason.class, reason);
    return why.isEmpty()
        ? FirmPages.refused("decline", model(id), "decline.choose")
        : answer(id, OfferAnswer.DECLINED, why, List.of(), false, CaseTexts.written(note));
  }

  private Object answer(
      OfferId id,
      OfferAnswer answer,
      Optional<OfferDeclineReason> why,
      List<ServiceCategory> services,
      boolean isConsidered,
      Optional<String> note) {
    var decision =
        answering.answer(id, FirmPages.ownFirm(), answer, why, services, isConsidered, note);
    return decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? FirmPages.refused(OFFER, model(id), FirmPages.sentence(reason))
        : FirmPages.redirect("/firm/offers/" + id + "?done=offer-" + answer.code());
  }

  /// @throws ApiProblem 404 if there is no such offer, or it is another firm's
  private Map<String, Object> model(OfferId id) {
    var firm = FirmPages.ownFirm();
    var line =
        offers
            .find(id)
            .filter(found -> found.offer().firm().equals(firm))
            .orElseThrow(() -> ApiProblem.notFound(OFFER));
    return model(line);
  }

  private Map<String, Object> model(Line line) {
    var offer = line.offer();
    var client = line.matter().client();
    var facts = client.updated(offer.facts());
    var now = clock.instant();
    var isOpen = offer.status() == Status.OPEN && !now.isAfter(offer.answerBy());
    var model = new HashMap<String, Object>();
    model.put("id", offer.id());
    model.put("caseId", offer.id().caseId());
    model.put("number", offer.caseNumber());
    model.put("facts", FactsView.of(facts));
    model.put("answerBy", offer.answerBy());
    model.put("left", TimeLeft.until(offer.answerBy(), now));
    model.put("status", isOpen || offer.status() != Status.OPEN ? offer.status() : Status.EXPIRED);
    model.put("isOpen", isOpen);
    model.put("withdrew", client.hasWithdrawn());
    model.put("amendments", client.amendments().size());
    model.put("conflict", ConflictTag.of(offer));
    model.put("isReviewed", offer.conflict().filter(ConflictFinding::isOfReview).isPresent());
    model.put("clearance", offer.clearance().code());
    model.put(
        "mayAccept", isOpen && !client.hasWithdrawn() && offer.clearance().allowsAcceptance());
    model.put("needsPerson", offer.clearance() == InboxOffer.Clearance.PERSON_DECIDES);
    model.put("reason", offer.reason());
    model.put("once", UUID.randomUUID().toString());
    model.put("note", offer.notes().declineNote().map(note -> open(offer, note)));
    model.put(
        "questions",
        offer.notes().questions().stream()
            .map(one ->
                new QuestionLine(
                    open(offer, one.text()),
                    one.needsTime(),
                    one.reply().map(reply -> open(offer, reply.text()))))
            .toList());
    model.put("granted", offer.notes().granted().filter(offer.answerBy()::isBefore));
    model.put("reasons", OfferDeclineReason.values());
    var isOurs = Matter.isOpenTo(line.matter(), offer.firm());
    model.put("isOurs", isOurs);
    model.put("hasEnded", offer.status() == Status.ASSIGNED && !isOurs);
    model.put("why", firms.find(offer.firm()).map(entry -> WhyAsked.of(entry.profile(), facts)));
    return model;
  }

  /// @param reply of a coordinator; empty until there is one
  record QuestionLine(String text, boolean needsTime, Optional<String> reply) {}

  private String open(InboxOffer offer, String sealed) {
    return texts.open(sealed, offer.id().caseId());
  }

  /// @param time `yes` if the firm asks for more time; the question may be empty then
  /// @param once of the form, so that a form that is sent twice asks once
  @PostMapping("/firm/offers/{id}/questions")
  Object ask(
      @PathVariable OfferId id,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(defaultValue = "") String once) {
    var text = CaseTexts.written(question);
    var needsTime = time.equals("yes");
    if ((text.isEmpty() && !needsTime) || !ONCE.matcher(once).matches()) {
      return FirmPages.refused(OFFER, model(id), "question.write");
    }
    var decision =
        questions.ask(
            id, FirmPages.ownFirm(), new QuestionId("q-" + once), text.orElse(""), needsTime);
    return decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? FirmPages.refused(OFFER, model(id), FirmPages.sentence(reason))
        : FirmPages.redirect("/firm/offers/" + id + "?done=question-asked#questions");
  }
}
