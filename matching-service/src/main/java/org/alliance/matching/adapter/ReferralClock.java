package org.alliance.matching.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.application.BatchDesk;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.application.ReferringCases;
import org.alliance.matching.domain.FirmProfile;
import org.alliance.matching.domain.FirmProfile.Learnt;
import org.alliance.matching.domain.Referral;
import org.alliance.matching.domain.ReferralEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Looks, again and again, for offers whose time is over, whether it is time to decide on the cases
/// that wait, and, when a firm has changed, for cases that a coordinator has because nobody could
/// be asked. An answer that a firm gave in time may still be on its way, so an offer is ended a
/// little after its time. Before its first look it fills the index of firms.
final class ReferralClock implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReferralClock.class);
  private static final int AT_ONCE = 500;
  private static final int MOST_TOGETHER = 2_000;

  private final MongoAggregates<Referral, ReferralEvent, ?> referrals;
  private final MongoAggregates<FirmProfile, Learnt, ?> firms;
  private final FirmIndex index;
  private final ReferringCases referring;
  private final BatchDesk batches;
  private final Clock clock;
  private final Duration every;
  private final Duration refreshEvery;
  private final Duration grace;
  private final CountDownLatch stopped = new CountDownLatch(1);

  ReferralClock(
      MongoAggregates<Referral, ReferralEvent, ?> referrals,
      MongoAggregates<FirmProfile, Learnt, ?> firms,
      FirmIndex index,
      ReferringCases referring,
      BatchDesk batches,
      Clock clock,
      Duration every,
      Duration refreshEvery,
      Duration grace) {
    this.referrals = referrals;
    this.firms = firms;
    this.index = index;
    this.referring = referring;
    this.batches = batches;
    this.clock = clock;
    this.every = every;
    this.refreshEvery = refreshEvery;
    this.grace = grace;
  }

  void start() {
    fillIndex();
    Thread.ofVirtual().name("referral-clock").start(this::lookAgainAndAgain);
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void fillIndex() {
    firms.forEach(found -> {
      if (found.state() instanceof FirmProfile.Known(var facts)) {
        index.put(facts);
      }
    });
    referrals.forEach(found -> index.follow(new CaseId(found.id()), found.state()));
  }

  private void lookAgainAndAgain() {
    var refreshed = clock.instant();
    try {
      while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        var due = refreshed.plus(refreshEvery).isBefore(clock.instant());
        if (look(due) && due) {
          refreshed = clock.instant();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return false if it was broken off
  @SuppressWarnings("CatchingUnchecked") // what fails now is found again at the next look
  private boolean look(boolean refresh) {
    try {
      if (refresh) {
        fillIndex();
      }
      expireOffers();
      var changed = index.hasChanged();
      decideOnWaiting(changed);
      if (changed) {
        wakeEscalated();
      }
      return true;
    } catch (Exception failure) {
      log.warn("Cannot look after referrals now: {}", failure.getClass().getSimpleName());
      return false;
    }
  }

  private void expireOffers() {
    var over =
        Query.query(
                Criteria.where("state.word")
                    .is("offered")
                    .and("state.answerBy")
                    .lte(Date.from(clock.instant().minus(grace))))
            .limit(AT_ONCE);
    for (var found : referrals.find(over)) {
      Referral.outOf(found.state()).stream()
          .filter(offer -> !offer.answerBy().isAfter(clock.instant().minus(grace)))
          .forEach(offer -> referring.expire(offer.id(), offer.firm()));
    }
  }

  private void decideOnWaiting(boolean changed) {
    var waiting =
        referrals
            .find(Query.query(Criteria.where("state.word").is("open")).limit(MOST_TOGETHER))
            .stream()
            .filter(found -> found.state() instanceof Referral.Open)
            .map(found -> Referral.briefOf(found.state()))
            .toList();
    batches.due(waiting.size(), changed).ifPresent(trigger -> batches.run(trigger, waiting));
  }

  private void wakeEscalated() {
    var criteria =
        Criteria.where("state.word")
            .is("escalated")
            .and("state.escalation.reason")
            .in("no-eligible-firm", "all-declined", "no-capacity");
    referrals.find(Query.query(criteria)).stream()
        .map(Versioned::id)
        .map(CaseId::new)
        .forEach(referring::tryAgain);
  }
}
