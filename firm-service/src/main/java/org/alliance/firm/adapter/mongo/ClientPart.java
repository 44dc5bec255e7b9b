package org.alliance.firm.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.adapter.mongo.OfferPart.IncidentPart;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.client.ClientUpdates.Amendment;
import org.alliance.firm.domain.client.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.client.IncidentFacts;
import org.alliance.firm.domain.client.Instruction;
import org.alliance.firm.domain.client.Opportunity;
import org.jspecify.annotations.Nullable;

/// The news about a client, as a matter's document holds them. Days are ISO dates.
///
/// @param withdrew whether the client wants no help for now
/// @param withdrewOn the day of the withdrawal; absent if it is not known
record ClientPart(
    List<InstructionPart> instructions,
    boolean withdrew,
    @Nullable String withdrewOn,
    List<AmendmentPart> amendments,
    @Nullable Boolean wantsNoFirm,
    @Nullable OpportunityPart opportunity) {
  record InstructionPart(InstructionSubject subject, InstructionRule rule, String since) {
    static InstructionPart of(Instruction instruction) {
      return new InstructionPart(
          instruction.subject(), instruction.rule(), instruction.since().toString());
    }

    Instruction toDomain() {
      return new Instruction(subject, rule, LocalDate.parse(since));
    }
  }

  record AmendmentPart(int number, List<ReportPart> parts, String day) {
    Amendment toDomain() {
      return new Amendment(number, parts, LocalDate.parse(day));
    }
  }

  /// A case that no firm has taken, as a matter's document holds it. It has no ZIP area.
  record OpportunityPart(
      CaseId seeks,
      UsState usState,
      List<LanguageTag> speaks,
      List<LanguageTag> reads,
      List<ServiceCategory> services,
      Urgency urgency,
      @Nullable List<InstructionPart> instructions,
      @Nullable IncidentPart incident,
      @Nullable CaseNumber caseNumber,
      Instant since,
      List<FirmId> interested,
      boolean open) {
    static OpportunityPart of(Opportunity opportunity) {
      var facts = opportunity.facts();
      return new OpportunityPart(
          opportunity.caseId(),
          facts.state(),
          facts.speaks(),
          facts.reads(),
          facts.services(),
          facts.urgency(),
          facts.instructions().isEmpty()
              ? null
              : facts.instructions().stream().map(InstructionPart::of).toList(),
          IncidentPart.of(facts.incident()),
          opportunity.number().orElse(null),
          opportunity.since(),
          opportunity.interested(),
          opportunity.isOpen());
    }

    Opportunity toDomain() {
      return new Opportunity(
          seeks,
          new CaseFacts(
              usState,
              Zip3.UNKNOWN,
              speaks,
              reads,
              services,
              urgency,
              instructions == null
                  ? List.of()
                  : instructions.stream().map(InstructionPart::toDomain).toList(),
              incident == null ? IncidentFacts.UNKNOWN : incident.toDomain()),
          Optional.ofNullable(caseNumber),
          since,
          interested,
          open);
    }
  }

  /// Null if there are no news.
  static @Nullable ClientPart of(ClientUpdates client) {
    if (client.equals(ClientUpdates.NONE)) {
      return null;
    }
    return new ClientPart(
        client.instructions().values().stream()
            .sorted(Comparator.comparing(Instruction::subject))
            .map(InstructionPart::of)
            .toList(),
        client.hasWithdrawn(),
        client.withdrawal().flatMap(Withdrawal::on).map(LocalDate::toString).orElse(null),
        client.amendments().stream()
            .map(amendment ->
                new AmendmentPart(amendment.number(), amendment.parts(), amendment.on().toString()))
            .toList(),
        client.wantsNoFirm() ? true : null,
        client.opportunity().map(OpportunityPart::of).orElse(null));
  }

  ClientUpdates toDomain() {
    return new ClientUpdates(
        instructions.stream()
            .map(InstructionPart::toDomain)
            .collect(Collectors.toMap(Instruction::subject, instruction -> instruction)),
        withdrew
            ? Optional.of(new Withdrawal(Optional.ofNullable(withdrewOn).map(LocalDate::parse)))
            : Optional.empty(),
        amendments.stream().map(AmendmentPart::toDomain).toList(),
        wantsNoFirm != null,
        Optional.ofNullable(opportunity).map(OpportunityPart::toDomain));
  }
}
