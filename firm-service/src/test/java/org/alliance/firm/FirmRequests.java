package org.alliance.firm;

import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ConflictChecked;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.security.Role;
import org.alliance.testkit.Http;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/// What firms and other services send to the firm service.
final class FirmRequests {
  private FirmRequests() {}

  static Http leadOf(RunningService service, FirmId firm) {
    return service.http().as(Tokens.shared().ofFirm(firm.value(), Role.FIRM_LEAD));
  }

  static Http coordinator(RunningService service) {
    return service.http().as(Tokens.shared().of(Role.COORDINATOR));
  }

  static String firm(int quota) {
    return """
    {"name": "Firm", "offices": [{"city": "San Francisco", "state": "CA", "area": "941"}],
     "lawyers": [{"id": "l-1", "admissions": ["CA"], "languages": ["ko", "en"], "areas": ["compensation"]}],
     "quotaPerQuarter": %d, "paused": false}
    """
        .formatted(quota);
  }

  static void register(RunningService service, FirmId firm) {
    assertThat(coordinator(service).put("/api/v1/firms/" + firm, firm(5)).statusCode())
        .isEqualTo(200);
  }

  /// Facts of a client who lets the firm ask other services, and says this besides.
  static CaseFacts facts(Urgency urgency, Instruction... instructions) {
    var allowed =
        new Instruction(
            InstructionSubject.SERVICE_PROVIDERS,
            InstructionRule.ALLOW,
            LocalDate.parse("2026-01-02"));
    return said(urgency, Stream.concat(Stream.of(allowed), Stream.of(instructions)).toList());
  }

  /// Facts of a client who was asked nothing.
  static CaseFacts unsaid(Urgency urgency) {
    return said(urgency, null);
  }

  private static CaseFacts said(Urgency urgency, @Nullable List<Instruction> instructions) {
    return new CaseFacts(
        UsState.CA,
        new Zip3("941"),
        List.of(new LanguageTag("ko")),
        List.of(),
        List.of(),
        urgency,
        instructions);
  }

  static CaseId newCase() {
    return CaseId.of(UUID.randomUUID());
  }

  static void offered(
      RunningService service, CaseId id, FirmId firm, Instant answerBy, CaseFacts facts) {
    ofReferral(
        service, id, 1, new OfferMade(OfferId.of(id, 1), id, firm, 1, answerBy, facts, null));
  }

  /// Offers a case with a number of its own.
  static CaseNumber numbered(RunningService service, CaseId id, FirmId firm) {
    var number = CaseNumber.of(UUID.fromString(id.value()).getLeastSignificantBits());
    ofReferral(
        service,
        id,
        1,
        new OfferMade(
            OfferId.of(id, 1),
            id,
            firm,
            1,
            Instant.now().plusSeconds(600),
            facts(Urgency.SOON),
            number));
    return number;
  }

  static void assigned(RunningService service, CaseId id, FirmId firm) {
    ofReferral(service, id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
  }

  static void checked(RunningService service, CaseId id, FirmId firm, long seq) {
    ofReport(
        service, id, seq, new ConflictChecked(OfferId.of(id, 1), id, firm, ConflictFinding.CLEAR));
  }

  /// Matching says so, and says it again.
  static void ofReferral(RunningService service, CaseId id, long seq, AllianceEvent event) {
    service.deliver("onReferral", message(id.value(), seq, event));
    service.deliver("onReferral", message(id.value(), seq, event));
  }

  /// Intake says so, and says it again. The day is that of
  /// [org.alliance.testkit.EventMessages#TIME].
  static void ofReport(RunningService service, CaseId id, long seq, AllianceEvent event) {
    service.deliver("onReport", message(id.value(), seq, event));
    service.deliver("onReport", message(id.value(), seq, event));
  }

  static void staff(RunningService service, FirmId firm, CaseId id) {
    assertThat(
            leadOf(service, firm)
                .put(
                    "/api/v1/engagements/" + id + "/team",
                    "{\"members\": [{\"lawyer\": \"l-1\", \"role\": \"lead-counsel\"}], \"interpreterArranged\": false}")
                .statusCode())
        .isEqualTo(200);
  }

  /// The same firm with somebody else at it.
  static String withSecondLawyer(String firm) {
    return firm.replaceFirst(
        "(?s)\"lawyers\": \\[(.*?\\})\\]",
        "\"lawyers\": [$1, {\"id\": \"l-2\", \"admissions\": [\"CA\"], \"languages\": [\"en\"], \"areas\": [\"lawsuit\"]}]");
  }

  static String connection(String service, String provider) {
    return "{\"service\": \"%s\", \"provider\": \"%s\", \"status\": \"requested\"}"
        .formatted(service, provider);
  }
}
