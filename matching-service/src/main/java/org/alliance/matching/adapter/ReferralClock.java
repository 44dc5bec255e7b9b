package org.alliance.matching.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.EscalationReason;
import org.alliance.kit.StoreStart;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.matching.application.BatchDesk;
import org.alliance.matching.application.FirmIndex;
import org.alliance.matching.application.ReferringCases;
import org.alliance.matching.domain.Brief;
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
/// be asked. Cases for which there was no room wait on while a coordinator has them. An answer that
/// a firm gave in time may still be on its way, so an offer is ended a little after its time.
/// Before its first look it fills the index of firms. What fails for one case keeps no other
/// waiting, and is found again at the next look.
final class ReferralClock implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReferralClock.class);
  private static final int AT_ONCE = 500;
  private static final int MOST_TOGETHER = 2_000;
  private static final int HANDS = 8;

  /// What is older says nothing about quotas and prices any more: a quarter, and the weeks that
  /// futures are drawn from, are shorter.
  private static final Duration REMEMBERED = Duration.ofDays(100);

  private final MongoAggregates<Referral, ReferralEvent, ?> referrals;
  private final MongoAggregates<FirmProfile, Learnt, ?> firms;
  private final FirmIndex index;
  private final ReferringCases referring;
  private final BatchDesk batches;
  private final Clock clock;
  private final Pace pace;
  private final ExecutorService hands =
      Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().name("referral-", 0).factory());
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param every how long from one look to the next
  /// @param refreshEvery how often the index of firms is read anew
  /// @param grace how long after its time an offer is ended
  record Pace(Duration every, Duration refreshEvery, Duration grace) {}

  ReferralClock(
      MongoAggregates<Referral, ReferralEvent, ?> referrals,
      MongoAggregates<FirmProfile, Learnt, ?> firms,
      FirmIndex index,
      ReferringCases referring,
      BatchDesk batches,
      Clock clock,
      Pace pace) {
    this.referrals = referrals;
    this.firms = firms;
    this.index = index;
    this.referring = referring;
    this.batches = batches;
    this.clock = clock;
    this.pace = pace;
  }

  void start() {
    StoreStart.insist(this::fillIndex);
    Thread.ofVirtual().name("referral-clock").start(this::lookAgainAndAgain);
  }

  @Override
  public void close() {
    stopped.countDown();
    hands.shutdownNow();
  }

  private void fillIndex() {
    firms.forEach(found -> {
      if (found.state() instanceof FirmProfile.Known(var facts)) {
        index.put(facts, found.positionOf(EventStream.FIRM));
      }
    });
    var from = clock.instant().minus(REMEMBERED);
    var lately =
        new Criteria()
            .orOperator(
                Criteria.where("state.since").gte(Date.from(from)),
                Criteria.where("state.lastOfferAt").gte(Date.from(from)));
    referrals.forEach(
        Query.query(lately),
        found -> index.follow(new CaseId(found.id()), found.version(), found.state()));
    index.forget(from);
  }

  private void lookAgainAndAgain() {
    var refreshed = clock.instant();
    try {
      while (!stopped.await(pace.every().toMillis(), TimeUnit.MILLISECONDS)) {
        var due = refreshed.plus(pace.refreshEvery()).isBefore(clock.instant());
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
      batches.look(waiting(), this::wake);
      return true;
    } catch (Exception failure) {
      log.warn("Cannot look after referrals now: {}", failure.getClass().getSimpleName());
      return false;
    }
  }

  private void expireOffers() {
    var now = clock.instant().minus(pace.grace());
    var over =
        Query.query(
                Criteria.where("state.word")
                    .is("offered")
                    .and("state.answerBy")
                    .lte(Date.from(now)))
            .limit(AT_ONCE);
    each(referrals.find(over), found -> expire(found, now));
  }

  private void expire(Versioned<Referral> found, Instant now) {
    Referral.outOf(found.state()).stream()
        .filter(offer -> !offer.answerBy().isAfter(now))
        .forEach(offer -> referring.expire(offer.id(), offer.firm()));
  }

  /// All cases that wait, those that came first at the front, in lots that can be decided together.
  private List<List<Brief>> waiting() {
    var all = new ArrayList<Brief>();
    var wait =
        new Criteria()
            .orOperator(
                Criteria.where("state.word").is("open"),
                escalated(EscalationReason.NO_CAPACITY, EscalationReason.KEPT_FOR_OTHERS));
    referrals.forEach(Query.query(wait), found -> all.add(Referral.briefOf(found.state())));
    all.sort(Comparator.comparing(Brief::searching).thenComparing(brief -> brief.caseId().value()));
    var lots = new ArrayList<List<Brief>>();
    for (var from = 0; from < all.size(); from += MOST_TOGETHER) {
      lots.add(List.copyOf(all.subList(from, Math.min(all.size(), from + MOST_TOGETHER))));
    }
    return lots;
  }

  /// A firm that has changed may help whoever found none.
  private void wake() {
    var stuck = escalated(EscalationReason.NO_ELIGIBLE_FIRM, EscalationReason.ALL_DECLINED);
    each(referrals.find(Query.query(stuck)), found -> referring.tryAgain(new CaseId(found.id())));
  }

  private static Criteria escalated(EscalationReason... reasons) {
    return Criteria.where("state.word")
        .is("escalated")
        .and("state.escalation.reason")
        .in(Stream.of(reasons).map(Coded::code).toList());
  }

  /// Several at a time: each is a few journaled writes.
  private void each(Collection<Versioned<Referral>> all, Consumer<Versioned<Referral>> what) {
    var left =
        all.stream()
            .map(found -> CompletableFuture.runAsync(() -> oneOf(found, what), hands))
            .toList();
    left.forEach(CompletableFuture::join);
  }

  @SuppressWarnings("CatchingUnchecked") // one case must not keep the others waiting
  private static void oneOf(Versioned<Referral> found, Consumer<Versioned<Referral>> what) {
    try {
      what.accept(found);
    } catch (RuntimeException failure) {
      log.warn("Cannot look after case {} now: {}", found.id(), failure.getClass().getSimpleName());
    }
  }
}
