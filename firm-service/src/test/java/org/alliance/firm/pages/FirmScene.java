package org.alliance.firm.pages;

import static org.alliance.testkit.EventMessages.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.IncidentFacts;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;

/// A firm with two lawyers, one of whom speaks Khmer, and what matching and intake tell it.
record FirmScene(RunningService service, FirmId firm) {
  static final LocalDate SAID = LocalDate.parse("2026-03-09");
  static final String PROFILE =
      """
      {"name": "Hudson & Lim LLP", "offices": [{"city": "Newark", "state": "NJ", "area": "071"}],
       "lawyers": [
         {"id": "l-1", "admissions": ["NJ", "NY"], "languages": ["en", "km"], "areas": ["civil-remedies", "compensation"]},
         {"id": "l-2", "admissions": ["NJ"], "languages": ["en", "fr"], "areas": ["lawsuit"]}],
       "quotaPerQuarter": 5, "areaQuotas": {"immigration": 0}, "paused": false}
      """;

  /// How often a firm of each name was made: a test that runs again begins with a new one.
  private static final Map<String, Integer> MADE = new ConcurrentHashMap<>();

  static FirmScene registered(RunningService service, String name) {
    var times = MADE.merge(name, 1, Integer::sum);
    var firm = times == 1 ? name : name + "-again-" + times;
    service.http().as(Tokens.shared().of(Role.COORDINATOR)).put("/api/v1/firms/" + firm, PROFILE);
    return new FirmScene(service, new FirmId(firm));
  }

  String token(Role role) {
    return Tokens.shared().ofFirm(firm.value(), role);
  }

  OfferId offered(Urgency urgency, Instant answerBy) {
    return offered(
        urgency,
        answerBy,
        List.of(
            new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, SAID),
            new Instruction(InstructionSubject.PRESS, InstructionRule.ASK, SAID),
            new Instruction(InstructionSubject.SETTLEMENT, InstructionRule.ALLOW, SAID),
            // The day is before that of the events that a test sends afterwards.
            new Instruction(
                InstructionSubject.SERVICE_PROVIDERS,
                InstructionRule.ALLOW,
                LocalDate.parse("2026-01-02"))));
  }

  /// The client forbids everything that can be forbidden.
  OfferId forbidden() {
    return offered(
        Urgency.SOON,
        Instant.now().plusSeconds(100_000),
        Stream.of(InstructionSubject.values())
            .map(subject -> new Instruction(subject, InstructionRule.FORBID, SAID))
            .toList());
  }

  private OfferId offered(Urgency urgency, Instant answerBy, List<Instruction> instructions) {
    var id = CaseId.of(UUID.randomUUID());
    var facts =
        new CaseFacts(
            UsState.NJ,
            new Zip3("073"),
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(ServiceCategory.CIVIL_REMEDIES, ServiceCategory.COMPENSATION),
            urgency,
            instructions,
            new IncidentFacts(
                List.of(Conduct.ASSAULT, Conduct.THREAT),
                List.of(BiasIndicator.SLUR),
                YearMonth.of(2026, 1)));
    var offer = OfferId.of(id, 1);
    of(
        "onReferral",
        offer,
        1,
        new OfferMade(offer, id, firm, 1, answerBy, facts, numberOf(offer), DistanceBand.NEAR));
    return offer;
  }

  /// Matching has no firm left to ask for a case in this state.
  CaseId seeks(UsState state, Urgency urgency) {
    var id = CaseId.of(UUID.randomUUID());
    var facts =
        new CaseFacts(
            state,
            Zip3.UNKNOWN,
            List.of(new LanguageTag("km")),
            List.of(),
            List.of(ServiceCategory.COMPENSATION),
            urgency,
            List.of(new Instruction(InstructionSubject.POLICE, InstructionRule.FORBID, SAID)),
            new IncidentFacts(List.of(Conduct.ASSAULT), List.of(), YearMonth.of(2026, 1)));
    referral(id, 1, new ReferralEscalated(id, EscalationReason.ALL_DECLINED, facts, numberOf(id)));
    return id;
  }

  void referral(CaseId id, int seq, AllianceEvent event) {
    service.deliver("onReferral", message(id.value(), seq, event));
  }

  void report(CaseId id, int seq, AllianceEvent event) {
    service.deliver("onReport", message(id.value(), seq, event));
  }

  static CaseNumber numberOf(CaseId id) {
    return numberOf(OfferId.of(id, 1));
  }

  static CaseNumber numberOf(OfferId offer) {
    return CaseNumber.of(UUID.fromString(offer.caseId().value()).getLeastSignificantBits());
  }

  OfferId offered() {
    return offered(Urgency.URGENT, Instant.now().plusSeconds(100_000));
  }

  void checked(OfferId offer, ConflictFinding finding) {
    of("onReport", offer, 1, new ConflictChecked(offer, offer.caseId(), firm, finding));
  }

  void assigned(OfferId offer) {
    of("onReferral", offer, 2, new FirmAssigned(offer, offer.caseId(), firm, List.of()));
  }

  private void of(String stream, OfferId offer, int seq, AllianceEvent event) {
    service.deliver(stream, message(offer.caseId().value(), seq, event));
  }
}
