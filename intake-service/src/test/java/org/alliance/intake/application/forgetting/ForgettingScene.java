package org.alliance.intake.application.forgetting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.clientfile.AuditTrailInMemory;
import org.alliance.intake.application.clientfile.ReasonSeal;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.vault.PersonKeysInMemory;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.retention.KeptData;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.testkit.InMemoryAggregates;

/// One report whose personal data is forgotten, by people or by the retention run.
final class ForgettingScene {
  static final CaseId CASE = Incidents.CASE;

  final List<KeptData> forgotten = new ArrayList<>();
  final AuditTrailInMemory trail = new AuditTrailInMemory();
  final Marks marks = new Marks();
  Instant now = Incidents.AT;
  int rewritten;
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final List<PersonalStore> stores =
      Stream.of(KeptData.values()).<PersonalStore>map(Store::new).toList();

  private final class Store implements PersonalStore {
    private final KeptData data;

    Store(KeptData data) {
      this.data = data;
    }

    @Override
    public KeptData data() {
      return data;
    }

    @Override
    public void forget(CaseId id) {
      forgotten.add(data);
    }
  }

  final class Marks implements RetentionClock {
    private final Map<CaseId, Mark> all = new HashMap<>();
    private String holder = "";

    @Override
    public Map<CaseId, Mark> all() {
      return Map.copyOf(all);
    }

    @Override
    public void begin(CaseId id, Ended ended, Instant since) {
      all.put(id, new Mark(ended, since, Set.of()));
    }

    @Override
    public void note(CaseId id, KeptData gone) {
      all.computeIfPresent(
          id,
          (_, mark) ->
              new RetentionClock.Mark(
                  mark.ended(),
                  mark.since(),
                  Stream.concat(mark.gone().stream(), Stream.of(gone))
                      .collect(Collectors.toSet())));
    }

    @Override
    public void stop(CaseId id) {
      all.remove(id);
    }

    @Override
    public boolean take(String instance, Instant at) {
      if (holder.isEmpty() || holder.equals(instance)) {
        holder = instance;
        return true;
      }
      return false;
    }

    @Override
    public void letGo(String instance) {
      holder = "";
    }
  }

  private ForgettingClients forgetting() {
    var key = TestKeys.of(1);
    return new ForgettingClients(
        reports,
        stores,
        () -> ++rewritten > 0,
        trail,
        new ReasonSeal(key, new PersonKeysInMemory(key)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  RetentionRun run() {
    return new RetentionRun(
        new ReportsAtRest() {
          @Override
          public void forEach(BiConsumer<CaseId, Report> each) {
            each.accept(CASE, report());
          }

          @Override
          public List<CaseId> withExpiredConsent(Instant at) {
            return Report.toldOf(report()).wishes().expiredAt(at).isEmpty()
                ? List.of()
                : List.of(CASE);
          }

          @Override
          public List<CaseId> unfinished() {
            return Report.toldOf(report()).keeping().isUnfinished() ? List.of(CASE) : List.of();
          }
        },
        marks,
        stores,
        forgetting(),
        new RecordingClientInstructions(reports, Clock.fixed(now, ZoneOffset.UTC)),
        "one",
        Clock.fixed(now, ZoneOffset.UTC));
  }

  Report report() {
    return reports.stateOf(CASE.value());
  }

  Decision<ReportEvent, Refusal> handle(ReportCommand command) {
    return reports.handle(CASE.value(), command);
  }

  void submitted(Incident incident) {
    handle(
        new Submit(
            CASE,
            Incidents.version(incident),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
  }

  Optional<Refusal> take(Staffer by, KeepingStep step) {
    return forgetting().take(CASE, step, by, "because");
  }

  /// What the trail says was done, oldest first.
  List<String> acts() {
    return trail.ofCase(CASE, 100).reversed().stream().map(entry -> entry.fact().act()).toList();
  }
}
