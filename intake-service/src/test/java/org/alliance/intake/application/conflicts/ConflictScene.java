package org.alliance.intake.application.conflicts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.intake.application.conflicts.CheckingConflicts.Checked;
import org.alliance.intake.application.tokens.TokenScene;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;

/// A firm that compares its list with one case.
abstract class ConflictScene {
  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final CaseId CASE = Incidents.CASE;
  static final OfferId OFFER = OfferId.of(CASE, 1);
  static final FirmId FIRM = new FirmId("firm-001");
  static final FirmId OTHER = new FirmId("firm-002");
  static final List<String> RIGHT = List.of("Somebody Else", "KIM Min Ji");
  static final List<String> WRONG = List.of("Somebody Else", "Nobody Here");

  final InMemoryAggregates<Report, ReportEvent> store =
      InMemoryAggregates.silent(new Report.Absent());
  final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(store, Report.DECIDER);
  final RecordingVault vault = new RecordingVault();
  final ConflictAttemptsInMemory attempts = new ConflictAttemptsInMemory();
  final TokenScene kept = new TokenScene(NOW);
  final CheckingConflicts conflicts =
      new CheckingConflicts(reports, vault, attempts, kept.comparing(), kept.clock());

  void reported(String name) {
    var incident = Incidents.inMandate();
    if (!name.isEmpty()) {
      vault.keep(CASE, incident.content(), new Person(Map.of("name", name)));
    }
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(incident, Incidents.WISHES),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  void asked() {
    reports.handle(CASE.value(), new NoteOffer(OFFER, FIRM, Incidents.ANSWER_BY));
  }

  Checked check(FirmId firm, List<String> names) {
    return conflicts.check(OFFER, firm, names);
  }

  void withdrawConsent() {
    reports.handle(
        CASE.value(), new ChangeConsent(CASE, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
  }
}
