package org.alliance.intake.application.contact;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.plan.ContactPlan;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.audit.AuditFact;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.StateZones;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;

/// Releases a client's address to the service that sends messages, if the client's word and the
/// safe-contact plan allow this channel at all. What is not known, or waits for the client's word,
/// releases nothing. The audit entry is in the store before the answer leaves.
public final class ClaimingContacts {
  /// No person reads by this role for this purpose, so no page offers them.
  private static final String MESSENGER = "messenger";

  private static final String SEND_MESSAGE = "send-message";

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final ContactPlans plans;
  private final AuditTrail trail;
  private final Clock clock;

  public ClaimingContacts(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      ContactPlans plans,
      AuditTrail trail,
      Clock clock) {
    this.reports = reports;
    this.plans = plans;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param claimant the pseudonym of the service that asks
  public ContactClaim claim(CaseId id, NotificationChannel channel, String claimant) {
    var claim = decide(id, channel);
    trail.append(
        new AuditFact(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            claim instanceof ContactClaim.Released ? AuditFact.OPENED : AuditFact.REFUSED,
            claimant,
            MESSENGER,
            "",
            id.value(),
            FilePart.SAFE_CONTACT.code(),
            SEND_MESSAGE,
            claim instanceof ContactClaim.Refused(var rule) ? rule.code() : "",
            false,
            0,
            ""));
    return claim;
  }

  private ContactClaim decide(CaseId id, NotificationChannel channel) {
    var report = reports.stateOf(id.value());
    if (report instanceof Report.Absent) {
      return new ContactClaim.Refused(ContactRule.PLAN_UNKNOWN);
    }
    if (report instanceof Report.Withdrawn) {
      return new ContactClaim.Refused(ContactRule.WITHDRAWN);
    }
    return switch (Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)) {
      case FORBID -> new ContactClaim.Refused(ContactRule.CONTACT_FORBIDDEN);
      case ASK -> new ContactClaim.Refused(ContactRule.CONTACT_NOT_ALLOWED);
      case ALLOW -> byPlan(id, report, channel);
    };
  }

  private ContactClaim byPlan(CaseId id, Report report, NotificationChannel channel) {
    var known = plans.of(id, report).forMachines();
    var plan = ContactPlan.of(known);
    if (plan.channels().isEmpty()) {
      return new ContactClaim.Refused(ContactRule.PLAN_UNKNOWN);
    }
    if (!plan.channels().contains(codeOf(channel))) {
      return new ContactClaim.Refused(ContactRule.CHANNEL_NOT_ALLOWED);
    }
    // Words that only a person can read may narrow the hours. Two versions may have none in common.
    if (!plan.knowsItsHours() || plan.hours().isEmpty()) {
      return new ContactClaim.Refused(ContactRule.HOURS_NOT_TOLD);
    }
    var incident = Report.incidentOf(report);
    return Optional.of(known.text(addressOf(channel)))
        .filter(address -> !address.isEmpty())
        .<ContactClaim>map(address ->
            new ContactClaim.Released(
                address,
                language(incident.reads(), incident.speaks()),
                plan.channels(),
                plan.hours(),
                incident.place().state().map(StateZones::of).orElse(List.of()),
                plan.voicemail().equals("yes"),
                plan.sayWhoWeAre().equals("yes") && plan.sharedDevice().equals("no")))
        .orElseGet(() -> new ContactClaim.Refused(ContactRule.NO_ADDRESS));
  }

  private static LanguageTag language(List<LanguageTag> reads, List<LanguageTag> speaks) {
    return reads.stream()
        .findFirst()
        .or(() -> speaks.stream().findFirst())
        .orElse(LanguageTag.ENGLISH);
  }

  private static PlanPart addressOf(NotificationChannel channel) {
    return switch (channel) {
      case EMAIL -> PlanPart.EMAIL;
      case SMS, VOICE -> PlanPart.PHONE;
      case PORTAL -> throw new IllegalArgumentException("Clients have no portal");
    };
  }

  /// As plans call it.
  private static String codeOf(NotificationChannel channel) {
    return switch (channel) {
      case EMAIL -> "email";
      case SMS -> "text";
      case VOICE -> "call";
      case PORTAL -> throw new IllegalArgumentException("Clients have no portal");
    };
  }
}
