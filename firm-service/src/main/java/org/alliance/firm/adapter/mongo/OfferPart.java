package org.alliance.firm.adapter.mongo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.adapter.mongo.ClientPart.InstructionPart;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.OfferNotes;
import org.alliance.firm.domain.matter.OfferNotes.Question;
import org.alliance.firm.domain.matter.OfferNotes.Reply;
import org.jspecify.annotations.Nullable;

/// An offer, as a matter's document holds it.
record OfferPart(
    OfferId id,
    FirmId firm,
    UsState usState,
    Zip3 area,
    List<LanguageTag> speaks,
    List<LanguageTag> reads,
    List<ServiceCategory> services,
    Urgency urgency,
    Instant answerBy,
    InboxOffer.Status status,
    @Nullable OfferDeclineReason reason,
    @Nullable ConflictFinding conflict,
    @Nullable List<InstructionPart> instructions,
    @Nullable CaseNumber caseNumber,
    @Nullable NotesPart notes,
    @Nullable IncidentPart incident,
    @Nullable Instant firstAnswerBy) {
  static OfferPart of(InboxOffer offer) {
    var facts = offer.facts();
    return new OfferPart(
        offer.id(),
        offer.firm(),
        facts.state(),
        facts.area(),
        facts.speaks(),
        facts.reads(),
        facts.services(),
        facts.urgency(),
        offer.answerBy(),
        offer.status(),
        offer.reason().orElse(null),
        offer.conflict().orElse(null),
        facts.instructions().isEmpty()
            ? null
            : facts.instructions().stream().map(InstructionPart::of).toList(),
        offer.caseNumber().orElse(null),
        NotesPart.of(offer.notes()),
        IncidentPart.of(facts.incident()),
        offer.firstAnswerBy().equals(offer.answerBy()) ? null : offer.firstAnswerBy());
  }

  InboxOffer toDomain() {
    var facts =
        new CaseFacts(
            usState,
            area,
            speaks,
            reads,
            services,
            urgency,
            instructions == null
                ? List.of()
                : instructions.stream().map(InstructionPart::toDomain).toList(),
            incident == null ? IncidentFacts.UNKNOWN : incident.toDomain());
    return new InboxOffer(
        id,
        firm,
        facts,
        answerBy,
        status,
        Optional.ofNullable(reason),
        Optional.ofNullable(conflict),
        Optional.ofNullable(caseNumber),
        notes == null ? OfferNotes.NONE : notes.toDomain(),
        firstAnswerBy == null ? answerBy : firstAnswerBy);
  }

  /// @param quarter its first month, such as 2026-01
  record IncidentPart(
      List<Conduct> conduct,
      List<BiasIndicator> bias,
      @Nullable String quarter,
      @Nullable DistanceBand distance) {
    /// Null if nothing is known.
    static @Nullable IncidentPart of(IncidentFacts facts) {
      return facts.equals(IncidentFacts.UNKNOWN)
          ? null
          : new IncidentPart(
              facts.conduct(),
              facts.bias(),
              facts.quarter().map(YearMonth::toString).orElse(null),
              facts.distance().orElse(null));
    }

    IncidentFacts toDomain() {
      return new IncidentFacts(
          conduct,
          bias,
          Optional.ofNullable(quarter).map(YearMonth::parse),
          Optional.ofNullable(distance));
    }
  }

  /// @param unanswered true if a question waits for a reply, and absent otherwise
  record NotesPart(
      List<QuestionPart> questions,
      @Nullable String declineNote,
      @Nullable Boolean unanswered,
      @Nullable Instant granted) {
    /// Null if nobody has written anything.
    static @Nullable NotesPart of(OfferNotes notes) {
      return notes.equals(OfferNotes.NONE)
          ? null
          : new NotesPart(
              notes.questions().stream().map(QuestionPart::of).toList(),
              notes.declineNote().orElse(null),
              notes.questions().stream().anyMatch(one -> one.reply().isEmpty()) ? true : null,
              notes.granted().orElse(null));
    }

    OfferNotes toDomain() {
      return new OfferNotes(
          questions.stream().map(QuestionPart::toDomain).toList(),
          Optional.ofNullable(declineNote),
          Optional.ofNullable(granted));
    }
  }

  record QuestionPart(
      QuestionId question,
      String text,
      Instant askedAt,
      @Nullable String reply,
      @Nullable Instant repliedAt,
      @Nullable Boolean needsTime) {
    static QuestionPart of(Question question) {
      return new QuestionPart(
          question.id(),
          question.text(),
          question.askedAt(),
          question.reply().map(Reply::text).orElse(null),
          question.reply().map(Reply::at).orElse(null),
          question.needsTime() ? true : null);
    }

    Question toDomain() {
      return new Question(
          question,
          text,
          askedAt,
          reply == null || repliedAt == null
              ? Optional.empty()
              : Optional.of(new Reply(reply, repliedAt)),
          needsTime != null);
    }
  }
}
