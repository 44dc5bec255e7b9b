package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.post.SendingToClients;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.Detail;
import org.alliance.notification.domain.Notice;

/// Plans deliveries, and cancels those whose reason is over. A delivery is named after what it is
/// about, so planning it twice plans it once.
public final class PlanningNotices {
  static final String CLIENT = "-client-";
  private static final String PERSON = "-person-";
  private static final String EMAIL = "-" + NotificationChannel.EMAIL.code();

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final Deliveries known;
  private final PausedCases paused;
  private final Addresses addresses;
  private final Patience patience;
  private final Clock clock;

  public PlanningNotices(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Deliveries known,
      Addresses addresses,
      PausedCases paused,
      Patience patience,
      Clock clock) {
    this.deliveries = deliveries;
    this.known = known;
    this.paused = paused;
    this.addresses = addresses;
    this.patience = patience;
    this.clock = clock;
  }

  /// How long a firm may leave the notice of an assignment unread.
  ///
  /// @param untilReminder until the firm is reminded
  /// @param untilEscalation until coordinators are told
  public record Patience(Duration untilReminder, Duration untilEscalation) {}

  /// @return the deliveries' ids, the firm's first
  public List<String> plan(OfferId offer, Notice notice) {
    return plan(stem(offer, notice.kind()), numbered(notice), clock.instant());
  }

  /// To the firm, and to those of its people who want it.
  private List<String> plan(String stem, Notice notice, Instant notBefore) {
    var firm = notice.firm().orElseThrow();
    var ids = new ArrayList<String>();
    ids.add(stem + EMAIL);
    // A firm that does not want such a mail finds the notice on its page.
    var isWanted = addresses.preferencesOf(notice.recipient()).wants(notice.kind());
    deliveries.handle(
        ids.getFirst(),
        new Command.Plan(
            isWanted ? notice : notice.onPages(),
            !isWanted || notice.isReminder() || addresses.canBeReached(firm),
            notBefore));
    if (isOver(ids.getFirst())) {
      return ids;
    }
    for (var person : addresses.peopleOf(firm)) {
      if (person.preferences().wants(notice.kind())) {
        var id = stem + PERSON + person.id() + EMAIL;
        ids.add(id);
        deliveries.handle(
            id, new Command.Plan(notice.toPerson(firm, person.id()), true, notBefore));
      }
    }
    return ids;
  }

  /// With the case's number, if an earlier notice of the case told it.
  private Notice numbered(Notice notice) {
    return notice.caseNumber().isPresent()
        ? notice
        : notice.caseId().flatMap(known::numberOf).map(notice::numbered).orElse(notice);
  }

  private boolean isOver(String id) {
    var state = deliveries.stateOf(id);
    return state instanceof Delivery.Forestalled || state instanceof Delivery.Cancelled;
  }

  /// Whether this is for somebody of a firm, and its reason was over before the firm was told.
  boolean isOverForFirm(String id) {
    var person = id.indexOf(PERSON);
    return person > 0 && isOver(id.substring(0, person) + EMAIL);
  }

  /// Reminds the firm of an offer when half of the time to answer it is over. An offer whose end
  /// was read before its beginning needs no reminder.
  public void planReminder(OfferId offer, Notice notice) {
    if (isOver(nameOf(offer, NotificationKind.OFFER))) {
      return;
    }
    var now = clock.instant();
    notice
        .answerBy()
        .filter(now::isBefore)
        .ifPresent(by ->
            plan(
                stem(offer, NotificationKind.REMINDER),
                numbered(notice).as(NotificationKind.REMINDER),
                now.plus(Duration.between(now, by).dividedBy(2))));
  }

  /// The offer may be answered for longer. Mails that wait tell the new deadline, and a reminder is
  /// due when half of the time from now is over.
  public void extend(OfferId offer, FirmId firm, Instant answerBy) {
    if (paused.hasEnded(offer.caseId(), offer.value())) {
      return;
    }
    var now = clock.instant();
    var later =
        new Command.Extend(answerBy, now.plus(Duration.between(now, answerBy).dividedBy(2)));
    for (var kind : List.of(NotificationKind.OFFER, NotificationKind.REMINDER)) {
      deliveries.handle(nameOf(offer, kind), later);
      for (var person : addresses.peopleOf(firm)) {
        deliveries.handle(stem(offer, kind) + PERSON + person.id() + EMAIL, later);
      }
    }
  }

  /// Tells a firm something of a case, once for each occasion, if it can be reached now: it is old
  /// news once an address is known.
  ///
  /// @return the deliveries' ids
  public List<String> tell(String occasion, CaseId caseId, FirmId firm, NotificationKind kind) {
    return tell(occasion, notice(caseId, firm, kind));
  }

  private List<String> tell(String occasion, Notice notice) {
    return notice.firm().filter(addresses::canBeReached).isPresent()
        ? plan(occasion + "-" + notice.kind().code(), numbered(notice), clock.instant())
        : List.of();
  }

  /// Tells a firm that a case has stood still. One that is asked has to answer by the time that is
  /// due.
  ///
  /// @return the deliveries' ids
  public List<String> followUp(
      String occasion, CaseId caseId, FirmId firm, FollowUpReason reason, Instant due) {
    var notice =
        new Notice(
            caseId,
            Optional.empty(),
            firm,
            NotificationKind.FOLLOW_UP,
            Optional.empty(),
            Optional.of(due).filter(_ -> reason == FollowUpReason.DEADLINE_NEAR));
    return tell(occasion, notice.with(new Detail.Reason(reason)));
  }

  /// Tells a firm that a time limit of the law may end on a day that is near.
  ///
  /// @return the deliveries' ids
  public List<String> deadline(String occasion, CaseId caseId, FirmId firm, LocalDate day) {
    return tell(
        occasion, notice(caseId, firm, NotificationKind.DEADLINE_NEAR).with(new Detail.Day(day)));
  }

  private static Notice notice(CaseId caseId, FirmId firm, NotificationKind kind) {
    return new Notice(caseId, Optional.empty(), firm, kind, Optional.empty(), Optional.empty());
  }

  /// Tells the client that there is a message, once for each occasion, by the first channel that
  /// the safe-contact plan allows.
  ///
  /// @return the delivery's id
  public String tellClient(String occasion, CaseId caseId) {
    return tellClient(occasion + CLIENT, caseId, SendingToClients.CHANNELS.getFirst());
  }

  private String tellClient(String name, CaseId caseId, NotificationChannel channel) {
    var id = name + channel.code();
    deliveries.handle(
        id, new Command.Plan(Notice.toClient(caseId, channel), true, clock.instant()));
    return id;
  }

  /// Tells the client by the channel after the one that could not be used.
  ///
  /// @return the delivery's id; empty for a firm's delivery, and if there is no other channel
  Optional<String> byNextChannel(String id, Notice notice) {
    return notice
        .caseId()
        .filter(_ -> notice.isForClient())
        .flatMap(caseId ->
            SendingToClients.after(notice.channel())
                .map(next ->
                    tellClient(
                        id.substring(0, id.length() - notice.channel().code().length()),
                        caseId,
                        next)));
  }

  /// Thanks a firm that another one was faster than, if it can be reached now: thanks that come
  /// once an address is known would come from out of the blue.
  ///
  /// @return the deliveries' ids
  public List<String> thank(OfferId offer, CaseId caseId, FirmId firm) {
    return addresses.canBeReached(firm)
        ? plan(offer, notice(caseId, firm, NotificationKind.THANKS))
        : List.of();
  }

  /// Tells a firm that its time to answer is over, if it was told of the offer.
  ///
  /// @return the deliveries' ids
  public List<String> expire(OfferId offer, CaseId caseId, FirmId firm) {
    var offered = deliveries.stateOf(nameOf(offer, NotificationKind.OFFER));
    return offered instanceof Delivery.Sent
        ? plan(offer, notice(caseId, firm, NotificationKind.OFFER_EXPIRED))
        : List.of();
  }

  /// Tells a firm that it has the case. The notice of its offer has no reason any more. If nobody
  /// of the firm reads it, the firm is reminded, and then coordinators are told.
  ///
  /// @return the ids of the deliveries that are due
  public List<String> assign(OfferId offer, CaseId caseId, FirmId firm) {
    cancelOffer(offer, firm);
    var now = clock.instant();
    var assignment = numbered(notice(caseId, firm, NotificationKind.ASSIGNMENT));
    if (addresses.canBeReached(firm)) {
      plan(
          stem(offer, NotificationKind.UNREAD),
          assignment.as(NotificationKind.UNREAD),
          now.plus(patience.untilReminder()));
    }
    var escalation = assignment.as(NotificationKind.UNREAD_ESCALATED).onPages();
    deliveries.handle(
        stem(offer, NotificationKind.UNREAD_ESCALATED) + "-" + NotificationChannel.PORTAL.code(),
        new Command.Plan(escalation, true, now.plus(patience.untilEscalation())));
    return plan(stem(offer, NotificationKind.ASSIGNMENT), assignment, now);
  }

  /// The offer is over: its notice and its reminder have no reason any more, also if they are
  /// planned only later.
  public void cancelOffer(OfferId offer, FirmId firm) {
    // A reminder that was sent already cannot say so: more time would have it sent again.
    paused.setEnded(offer.caseId(), offer.value());
    cancel(nameOf(offer, NotificationKind.OFFER));
    cancelIfPlanned(nameOf(offer, NotificationKind.REMINDER));
    for (var person : addresses.peopleOf(firm)) {
      var end = PERSON + person.id() + EMAIL;
      cancelIfPlanned(stem(offer, NotificationKind.OFFER) + end);
      cancelIfPlanned(stem(offer, NotificationKind.REMINDER) + end);
    }
  }

  private void cancelIfPlanned(String id) {
    if (!(deliveries.stateOf(id) instanceof Delivery.Absent)) {
      cancel(id);
    }
  }

  public void cancel(String id) {
    deliveries.handle(id, new Command.Cancel(clock.instant()));
  }

  private static String stem(OfferId offer, NotificationKind kind) {
    return offer.value() + "-" + kind.code();
  }

  private static String nameOf(OfferId offer, NotificationKind kind) {
    return stem(offer, kind) + EMAIL;
  }
}
