package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.PartnerReader;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.ReportStanding;

/// Plans notices to people of partner organisations: what they are asked to take on, and what has
/// become of their reports. Somebody who gets no mail has the notice on the pages.
public final class PlanningForPartners {
  private static final List<NotificationKind> OF_OFFERS =
      List.of(NotificationKind.HAND_OVER_OFFERED, NotificationKind.HAND_OVER_REMINDER);

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final PausedCases paused;
  private final Addresses addresses;
  private final Clock clock;

  public PlanningForPartners(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Addresses addresses,
      PausedCases paused,
      Clock clock) {
    this.deliveries = deliveries;
    this.paused = paused;
    this.addresses = addresses;
    this.clock = clock;
  }

  /// The organisation is asked, and reminded when half of the time to answer is over.
  ///
  /// @param number of the hand-over of the report
  /// @return the ids of the deliveries that are due
  public List<String> offer(
      CaseId caseId, int number, OrganisationId organisation, Instant answerBy) {
    var now = clock.instant();
    if (!answerBy.isAfter(now) || paused.hasEnded(caseId, nameOf(caseId, number))) {
      return List.of();
    }
    var half = now.plus(Duration.between(now, answerBy).dividedBy(2));
    var ids = new ArrayList<String>();
    for (var kind : OF_OFFERS) {
      for (var reader : addresses.readersOf(organisation)) {
        var id = idOf(nameOf(caseId, number), kind, reader.id());
        var notice =
            Notice.toPartner(
                caseId,
                Optional.empty(),
                new Recipient.OfPartner(organisation, reader.id()),
                kind,
                Optional.of(answerBy),
                Optional.empty());
        plan(id, reader, notice, notice.isReminder() ? half : now);
        if (!notice.isReminder()) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /// The hand-over is answered: no mail about it is needed any more, also if the event that offers
  /// it is read only later.
  public void answered(CaseId caseId, int number, OrganisationId organisation) {
    paused.setEnded(caseId, nameOf(caseId, number));
    for (var kind : OF_OFFERS) {
      for (var reader : addresses.readersOf(organisation)) {
        var id = idOf(nameOf(caseId, number), kind, reader.id());
        if (!(deliveries.stateOf(id) instanceof Delivery.Absent)) {
          cancel(id);
        }
      }
    }
  }

  /// Tells the organisation that sent a report what has become of it, once.
  ///
  /// @return the deliveries' ids
  public List<String> report(
      CaseId caseId, Optional<CaseNumber> number, OrganisationId sender, ReportStanding standing) {
    var kind = NotificationKind.REPORT_STATUS;
    return addresses.readersOf(sender).stream()
        .map(reader -> {
          var id = idOf(caseId.value() + "-" + standing.code(), kind, reader.id());
          var notice =
              Notice.toPartner(
                  caseId,
                  number,
                  new Recipient.OfPartner(sender, reader.id()),
                  kind,
                  Optional.empty(),
                  Optional.of(new Detail.Standing(standing)));
          plan(id, reader, notice, clock.instant());
          return id;
        })
        .toList();
  }

  private void plan(String id, PartnerReader reader, Notice notice, Instant notBefore) {
    var isMail = reader.mailTo().isPresent() && reader.preferences().wants(notice.kind());
    deliveries.handle(id, new Command.Plan(isMail ? notice : notice.onPages(), true, notBefore));
  }

  private void cancel(String id) {
    deliveries.handle(id, new Command.Cancel(clock.instant()));
  }

  private static String nameOf(CaseId caseId, int number) {
    return caseId.value() + "-hand-over-" + number;
  }

  private static String idOf(String name, NotificationKind kind, String reader) {
    return name + "-" + kind.code() + "-reader-" + reader + "-email";
  }
}
