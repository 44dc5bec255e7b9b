package org.alliance.matching;

import static org.alliance.testkit.EventMessages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.testkit.RunningService;

/// Cases and firms as matching hears of them.
final class MatchingMessages {
  static final CaseNumber NUMBER = CaseNumber.of(1);
  private static final LanguageTag KOREAN = new LanguageTag("ko");

  private MatchingMessages() {}

  /// The acceptance comes twice, and before the report it belongs to.
  static void accepted(RunningService matching, CaseId id, CaseFacts facts) {
    var reported =
        new IncidentReported(
            id,
            IntakeChannel.PARTNER_API,
            facts.speaks(),
            List.of(),
            Interpreter.NO,
            UsState.CA,
            facts.area(),
            null,
            List.of(Conduct.ASSAULT),
            List.of(BiasIndicator.SLUR),
            VictimKind.PERSON,
            List.of(),
            OnBehalf.SELF,
            Urgency.SOON,
            null);
    var acceptance = message(id.value(), 2, new CaseAccepted(id, facts, false, true, NUMBER));
    matching.deliver("onReport", acceptance);
    matching.deliver("onReport", message(id.value(), 1, reported));
    matching.deliver("onReport", acceptance);
  }

  static FirmChanged firm(String id, String area, String... more) {
    return firm(id, area, UsState.CA, more);
  }

  static FirmChanged firm(String id, String area, UsState state, String... more) {
    var languages = new ArrayList<>(List.of(LanguageTag.ENGLISH));
    languages.addAll(
        more.length == 0 ? List.of(KOREAN) : List.of(more).stream().map(LanguageTag::new).toList());
    var lawyer =
        new FirmChanged.Lawyer(
            new LawyerId("l-1"), List.of(state), languages, List.of(ServiceCategory.COMPENSATION));
    return FirmChanged.quarterly(
        new FirmId(id),
        List.of(new FirmChanged.Office(state, new Zip3(area))),
        List.of(lawyer),
        50,
        false);
  }

  static CaseId newCase() {
    return CaseId.of(UUID.randomUUID());
  }
}
