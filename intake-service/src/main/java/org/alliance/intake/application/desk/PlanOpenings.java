package org.alliance.intake.application.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.report.Report;

/// Reads the hours and ways of a safe-contact plan for the desk. The trail's entry is written
/// first. A page that is loaded again within an hour adds no entry for the same worker and client.
public final class PlanOpenings {
  static final Duration ONE_OPENING = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final ContactPlans plans;
  private final AuditTrail trail;
  private final Clock clock;
  private final Map<Opened, Instant> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Opened, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public PlanOpenings(ContactPlans plans, AuditTrail trail, Clock clock) {
    this.plans = plans;
    this.trail = trail;
    this.clock = clock;
  }

  private record Opened(String worker, CaseId report) {}

  PlanOnFile open(Staff staff, CaseId id, Report report) {
    writeDown(staff, id);
    return plans.of(id, report);
  }

  private synchronized void writeDown(Staff staff, CaseId id) {
    var now = clock.instant();
    var opened = new Opened(staff.worker(), id);
    var before = Optional.ofNullable(recent.get(opened));
    if (before.filter(at -> now.isBefore(at.plus(ONE_OPENING))).isPresent()) {
      return;
    }
    trail.append(fact(staff, id, now));
    recent.remove(opened);
    recent.put(opened, now);
  }

  private static AuditFact fact(Staff staff, CaseId id, Instant now) {
    return new AuditFact(
        now.truncatedTo(ChronoUnit.MILLIS),
        AuditFact.OPENED,
        staff.worker(),
        (staff.coordinates() ? Reader.COORDINATOR : Reader.HOTLINE).code(),
        staff.organisation().map(OrganisationId::value).orElse(""),
        id.value(),
        FilePart.SAFE_CONTACT.code(),
        Purpose.CALL_CLIENT.code(),
        "",
        false,
        0,
        "");
  }
}
