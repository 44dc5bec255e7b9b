package org.alliance.intake.application.forgetting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.forgetting.RetentionClock.Mark;
import org.alliance.intake.domain.report.Forgetting;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.retention.Ended;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.retention.KeptData;
import org.alliance.intake.domain.retention.RetentionTable;

/// Deletes what is due by [RetentionTable], ends consents whose time is over, and finishes erasures
/// that a crash interrupted. One instance runs at a time; a run that is done twice changes nothing.
public final class RetentionRun {
  private final ReportsAtRest reports;
  private final RetentionClock marks;
  private final List<PersonalStore> stores;
  private final ForgettingClients forgetting;
  private final RecordingClientInstructions instructions;
  private final String instance;
  private final Clock clock;

  /// @param instance a name that no other living instance has
  public RetentionRun(
      ReportsAtRest reports,
      RetentionClock marks,
      List<PersonalStore> stores,
      ForgettingClients forgetting,
      RecordingClientInstructions instructions,
      String instance,
      Clock clock) {
    this.reports = reports;
    this.marks = marks;
    this.stores = List.copyOf(stores);
    this.forgetting = forgetting;
    this.instructions = instructions;
    this.instance = instance;
    this.clock = clock;
  }

  /// @return how many clients were forgotten because their time was over
  public int run() {
    if (!marks.take(instance, clock.instant())) {
      return 0;
    }
    try {
      reports.unfinished().forEach(forgetting::finish);
      reports.withExpiredConsent(clock.instant()).forEach(instructions::expireConsents);
      var all = marks.all();
      var forgotten = new int[1];
      reports.forEach((id, report) -> {
        if (look(id, report, all)) {
          forgotten[0]++;
        }
      });
      return forgotten[0];
    } finally {
      marks.letGo(instance);
    }
  }

  private boolean look(CaseId id, Report report, Map<CaseId, Mark> all) {
    var ended = Forgetting.endedAs(report);
    var mark = Optional.ofNullable(all.get(id));
    if (ended.isEmpty() || Report.isErased(report)) {
      mark.ifPresent(_ -> marks.stop(id));
      return false;
    }
    var closedAt = Forgetting.closedAt(report);
    if (mark.filter(known -> known.ended() == ended.get())
        .filter(known -> closedAt.filter(known.since()::isBefore).isEmpty())
        .isEmpty()) {
      marks.begin(id, ended.get(), closedAt.orElseGet(clock::instant));
      return false;
    }
    // A hold keeps everything; once it is lifted, the next run deletes what has been due.
    return !Report.toldOf(report).keeping().isHeld() && delete(id, mark.get());
  }

  private boolean delete(CaseId id, Mark mark) {
    var now = clock.instant();
    if (isDue(KeptData.PERSON, mark.ended(), mark.since(), now)) {
      return forgetting.take(id, new KeepingStep.TimeOver(now), Staffer.CLOCK, "").isEmpty();
    }
    for (var data : KeptData.values()) {
      if (!mark.gone().contains(data) && isDue(data, mark.ended(), mark.since(), now)) {
        stores.stream().filter(store -> store.data() == data).forEach(store -> store.forget(id));
        marks.note(id, data);
      }
    }
    return false;
  }

  private static boolean isDue(KeptData data, Ended ended, Instant since, Instant now) {
    return !now.isBefore(since.plus(RetentionTable.lasts(data, ended)));
  }
}
