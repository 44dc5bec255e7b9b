package org.alliance.intake;

import java.time.Clock;
import java.util.Set;
import org.alliance.intake.application.clientfile.AssignmentView;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.clientfile.FileContents;
import org.alliance.intake.application.clientfile.LookingAtOpenings;
import org.alliance.intake.application.clientfile.OpeningFiles;
import org.alliance.intake.application.clientfile.ReasonSeal;
import org.alliance.intake.application.clientfile.ReviewHolders;
import org.alliance.intake.application.contact.ClaimingContacts;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.reviewing.Claims;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.PersonKeys;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The wiring of the client's file.
@Configuration(proxyBeanMethods = false)
class ClientFileConfiguration {
  @Bean
  MessageBundle clientFileTexts() {
    return MessageBundle.ofStaff("intake-clients", Set.of("clients"));
  }

  @Bean
  ReasonSeal reasonSeal(MasterKey key, PersonKeys keys) {
    return new ReasonSeal(key, keys);
  }

  /// Triage opens the report that it has claimed, as long as the claim lives.
  @Bean
  ReviewHolders reviewHolders(Claims claims, Clock clock) {
    return (id, staff) ->
        claims
            .find(id, clock.instant())
            .filter(claim -> claim.by().value().equals(staff))
            .isPresent();
  }

  @Bean
  OpeningFiles openingFiles(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      StatusCodes codes,
      ReviewHolders holders,
      AssignmentView view,
      AuditTrail trail,
      ReasonSeal seal,
      Vault vault,
      ContactPlans plans,
      Clock clock) {
    return new OpeningFiles(
        reports, codes, holders, view, trail, seal, new FileContents(vault, plans), clock);
  }

  @Bean
  ClaimingContacts claimingContacts(
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports,
      ContactPlans plans,
      AuditTrail trail,
      Clock clock) {
    return new ClaimingContacts(reports, plans, trail, clock);
  }

  @Bean
  LookingAtOpenings lookingAtOpenings(AuditTrail trail, ReasonSeal seal, Clock clock) {
    return new LookingAtOpenings(trail, seal, clock);
  }
}
