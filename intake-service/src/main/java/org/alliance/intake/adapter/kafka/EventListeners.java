package org.alliance.intake.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseClosed;
import org.alliance.contracts.events.CaseReopened;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteClosing;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteMoreTime;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.alliance.intake.domain.report.ReportCommand.OfServices;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.service.ServiceStep;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Listens to matching, to firms and to case-tracking: which firms are asked and so may compare
/// lists, which firm has the case, which people of that firm may open the client's file, which
/// services are done, and whether a coordinator has closed the case.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return into(EventStream.REFERRAL, inbox, codec, reports);
  }

  @Bean
  Consumer<Message<?>> onMatter(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return into(EventStream.MATTER, inbox, codec, reports);
  }

  /// A coordinator closes a case, or opens it again.
  @Bean
  Consumer<Message<?>> onCase(
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return into(EventStream.CASE, inbox, codec, reports);
  }

  private static Consumer<Message<?>> into(
      EventStream stream,
      Inbox inbox,
      EventCodec codec,
      AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports) {
    return inbox.intoAggregates(
        stream,
        event ->
            reports.receive(
                event.envelope().subject(),
                event,
                received ->
                    codec
                        .decode(received)
                        .flatMap(body -> command(body, received.envelope().time()))));
  }

  private static Optional<ReportCommand> command(AllianceEvent event, Instant at) {
    return switch (event) {
      case OfferMade made ->
          Optional.of(new NoteOffer(made.offerId(), made.firm(), made.answerBy()));
      case OfferExtended(var offer, _, _, var answerBy) ->
          Optional.of(new NoteMoreTime(offer, answerBy));
      case OfferClosed(var offer, _, _, _) -> Optional.of(new NoteOfferEnd(offer));
      case FirmAssigned(var offer, _, var firm, _) ->
          Optional.of(new NoteAssignment(offer, firm, at));
      case EngagementEnded(_, var firm, var ending, _, _) ->
          Optional.of(new NoteEngagementEnd(firm, ending, at));
      case TeamStaffed staffed ->
          Optional.of(
              new NoteTeam(
                  staffed.firm(),
                  staffed.members().stream().map(TeamStaffed.Member::lawyer).toList(),
                  Objects.requireNonNullElse(staffed.walled(), List.of())));
      case ServiceConnected(var connection, var id, var firm, var service, _, var status) ->
          Optional.of(
              new OfServices(id, new ServiceStep.Note(connection, firm, service, status, at)));
      case CaseClosed _ -> Optional.of(new NoteClosing(new Closing(true, at)));
      case CaseReopened _ -> Optional.of(new NoteClosing(new Closing(false, at)));
      default -> Optional.empty();
    };
  }
}
