package org.alliance.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.notification.application.address.Addresses;
import org.alliance.notification.application.address.Subscriptions;
import org.alliance.notification.application.address.Subscriptions.Subscription;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.StaffPages;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Delivery.Command;
import org.alliance.notification.domain.Delivery.Event;
import org.alliance.notification.domain.Delivery.Refusal;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Notice.Period;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.preference.Rhythm;

/// Lists of the notices of a day or a week, for those who asked for them. A digest begins where the
/// one before ended, so that nothing is told twice or left out.
public final class Digests {
  private static final int MOST_LINES = 100;

  /// What is older is no news any more, however long the service was away.
  private static final Duration LONGEST = Duration.ofDays(15);

  private final AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries;
  private final Notices notices;
  private final Addresses addresses;
  private final Subscriptions subscriptions;
  private final Clock clock;

  public Digests(
      AggregateCommandHandler<Delivery, Command, Event, Refusal> deliveries,
      Notices notices,
      Addresses addresses,
      Subscriptions subscriptions,
      Clock clock) {
    this.deliveries = deliveries;
    this.notices = notices;
    this.addresses = addresses;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /// Plans the digests whose time has come. A reader whom nothing happened to gets none.
  public void look() {
    var now = clock.instant();
    subscriptions
        .all()
        .forEach(subscription ->
            latest(subscription, now)
                .filter(subscription.until()::isBefore)
                .ifPresent(time -> plan(subscription, time)));
  }

  private Optional<Instant> latest(Subscription subscription, Instant now) {
    var wanted = subscription.preferences();
    return addresses
        .of(subscription.recipient())
        .flatMap(address -> wanted.digest().latest(wanted.window(), address.zone(), now));
  }

  private void plan(Subscription subscription, Instant time) {
    var recipient = subscription.recipient();
    var earliest = time.minus(LONGEST);
    var from = subscription.until().isBefore(earliest) ? earliest : subscription.until();
    var period = new Period(from, time);
    if (!lines(recipient, period).isEmpty()) {
      deliveries.handle(
          idOf(recipient, time),
          new Command.Plan(Notice.digest(recipient, period), true, clock.instant()));
    }
    // First the digest, under a name of its own: planned twice it is planned once.
    subscriptions.toldUntil(recipient, time);
  }

  private static String idOf(Recipient recipient, Instant time) {
    var whom =
        switch (recipient) {
          case Recipient.OfFirm(var firm) -> firm.value();
          case Recipient.OfPerson(var firm, var person) -> firm.value() + "-person-" + person;
          case Recipient.OfCoordinator(var person) -> "coordinator-" + person;
          case Recipient.OfPartner _, Recipient.Client() ->
              throw new IllegalArgumentException("Only firms and coordinators get digests");
        };
    return "digest-" + whom + "-" + time.getEpochSecond() + "-email";
  }

  /// @return empty if its reader has unsubscribed
  Optional<Letter> letter(Notice notice) {
    return notice.kind() == NotificationKind.DIGEST
        ? subscriptions
            .tokenOf(notice.recipient())
            .filter(_ -> rhythmOf(notice) != Rhythm.NEVER)
            .map(token -> digest(notice, token))
        : Optional.of(new Letter.Single(notice));
  }

  /// The letter as somebody else may see it: without the secret of its reader.
  public Letter shown(Notice notice) {
    return notice.kind() == NotificationKind.DIGEST
        ? digest(notice, "…")
        : new Letter.Single(notice);
  }

  private Letter digest(Notice notice, String token) {
    var period = notice.period().orElseThrow();
    var lines = lines(notice.recipient(), period);
    return new Letter.Digest(
        period,
        notice.recipient() instanceof Recipient.OfCoordinator,
        rhythmOf(notice) == Rhythm.WEEKLY,
        lines.stream().limit(MOST_LINES).toList(),
        lines.size() > MOST_LINES,
        token);
  }

  private Rhythm rhythmOf(Notice notice) {
    return addresses.preferencesOf(notice.recipient()).digest();
  }

  private List<Letter.Line> lines(Recipient recipient, Period period) {
    return notices.to(recipient, period.from(), period.until(), MOST_LINES + 1).stream()
        // What is still on its way is for the next one.
        .filter(found -> !DeliveryState.UNSENT.contains(DeliveryState.of(found.delivery())))
        .filter(found -> found.place().since().isBefore(period.until()))
        .map(found -> {
          var about = Delivery.noticeOf(found.delivery());
          return new Letter.Line(found.place().since(), about.kind(), StaffPages.called(about));
        })
        .toList();
  }
}
