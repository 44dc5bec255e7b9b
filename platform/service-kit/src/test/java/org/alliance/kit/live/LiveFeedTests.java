package org.alliance.kit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.kit.web.ApiProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveFeedTests {
  private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));
  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicInteger reports = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private LiveFeed<String, String> feed = feed(LONG, LONG);

  @BeforeEach
  void start() {
    feed.start();
  }

  @AfterEach
  void stop() {
    feed.stop();
  }

  @Test
  void sendsTheFiguresAtOnceAndAgainWhenTheyChange() throws Exception {
    var reader = watch("ops", LATER);
    assertThat(reader.next()).isEqualTo("0 reports");
    reportComesIn();
    feed.tell();
    assertThat(reader.next()).isEqualTo("1 reports");
  }

  @Test
  void sendsEachReaderTheFiguresThatItWatches() throws Exception {
    var other = new Reader();
    feed.watch(other, "offers", "lead", LATER);
    var reader = watch("ops", LATER);
    assertThat(other.next()).isEqualTo("0 offers");
    assertThat(reader.next()).isEqualTo("0 reports");
  }

  @Test
  void beatsWhileNothingHappens() throws Exception {
    restart(feed(Duration.ofMillis(20), LONG));
    var reader = watch("ops", LATER);
    assertThat(reader.next()).isEqualTo("0 reports");
    assertThat(reader.next()).isEqualTo("beat");
    assertThat(reader.next()).isEqualTo("beat");
  }

  @Test
  void endsWithTheTokenAndAsksForANewStream() throws Exception {
    var reader = watch("ops", Instant.now().plusMillis(500));
    assertThat(reader.next()).isEqualTo("0 reports");
    assertThat(reader.next()).isEqualTo("renew");
    assertThat(reader.next()).isEqualTo("closed");
    assertThat(feed.streams()).isZero();
  }

  @Test
  void endsWhenItsLongestTimeIsOverHoweverLongTheTokenLives() throws Exception {
    restart(
        new LiveFeed<>(
            this::of,
            new LiveLimits(LONG, Duration.ofMillis(500), LONG, 10, 10),
            "/figures",
            Clock.systemUTC()));
    var reader = watch("ops", LATER);
    assertThat(reader.next()).isEqualTo("0 reports");
    assertThat(reader.next()).isEqualTo("renew");
    assertThat(reader.next()).isEqualTo("closed");
  }

  @Test
  void letsNoStalledReaderDelayTheOthersAndDropsIt() throws Exception {
    restart(feed(LONG, Duration.ofMillis(10)));
    var stalled = new StalledReader();
    feed.watch(stalled, "reports", "ops", LATER);
    stalled.isReached.await();
    var reader = watch("triage", LATER);
    assertThat(reader.next()).isEqualTo("0 reports");
    reportComesIn();
    feed.tell();
    assertThat(reader.next()).isEqualTo("1 reports");
    await()
        .until(() -> {
          feed.tell();
          return feed.streams() == 1;
        });
    stalled.isRead.countDown();
    stalled.isClosed.await();
  }

  @Test
  void givesItsPlaceBackWhenAReaderHasLeft() throws Exception {
    var reader = watch("ops", LATER);
    assertThat(reader.next()).isEqualTo("0 reports");
    reader.hasLeft = true;
    reportComesIn();
    feed.tell();
    assertThat(reader.next()).isEqualTo("closed");
    assertThat(feed.streams()).isZero();
  }

  @Test
  void pagesThatAPersonHasLeftTakeNoRoomFromTheNextOne() throws Exception {
    for (var page = 1; page <= 5; page++) {
      var reader = watch("lead", LATER);
      assertThat(reader.next()).isEqualTo("0 reports");
      await().until(() -> feed.streams() == 1);
      reader.hasLeft = true;
    }
  }

  @Test
  void hasRoomForSoManyStreamsAndForSoManyOfOnePerson() {
    watch("one", LATER);
    watch("one", LATER);
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> watch("one", LATER))
        .matches(problem -> problem.status() == 429);
    watch("two", LATER);
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> watch("three", LATER))
        .matches(problem -> problem.status() == 503);
  }

  @Test
  void readsOnceHoweverManyWatch() throws Exception {
    var readers = List.of(watch("one", LATER), watch("two", LATER), watch("three", LATER));
    for (var reader : readers) {
      assertThat(reader.next()).isEqualTo("0 reports");
    }
    var before = reads.get();
    reportComesIn();
    feed.tell();
    for (var reader : readers) {
      assertThat(reader.next()).isEqualTo("1 reports");
    }
    assertThat(reads).hasValue(before + 1);
  }

  @Test
  void endsAllStreamsWhenItStopsAndOpensNoMore() throws Exception {
    var reader = watch("ops", LATER);
    assertThat(reader.next()).isEqualTo("0 reports");
    feed.stop();
    assertThat(reader.next()).isEqualTo("closed");
    assertThat(feed.isRunning()).isFalse();
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> watch("ops", LATER))
        .matches(problem -> problem.status() == 503);
  }

  private LiveFeed<String, String> feed(Duration beat, Duration patience) {
    return new LiveFeed<>(
        this::of, new LiveLimits(beat, LONG, patience, 3, 2), "/figures", Clock.systemUTC());
  }

  private void restart(LiveFeed<String, String> other) {
    feed.stop();
    feed = other;
    feed.start();
  }

  private Reader watch(String person, Instant tokenEnds) {
    var reader = new Reader();
    feed.watch(reader, "reports", person, tokenEnds);
    return reader;
  }

  private String of(String about) {
    reads.incrementAndGet();
    return reports.get() + " " + about;
  }

  private void reportComesIn() {
    reports.incrementAndGet();
  }

  private static final class Reader implements LiveStream.Line<String> {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile boolean hasLeft;

    String next() throws InterruptedException {
      return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
    }

    @Override
    public void figures(String figures) {
      hear(figures);
    }

    @Override
    public void beat() {
      hear("beat");
    }

    private void hear(String what) {
      if (hasLeft) {
        throw new IllegalStateException("The reader has left");
      }
      heard.add(what);
    }

    @Override
    public void renew() {
      heard.add("renew");
    }

    @Override
    public void close() {
      heard.add("closed");
    }
  }

  /// Takes no data until it is told to.
  private static final class StalledReader implements LiveStream.Line<String> {
    private final CountDownLatch isReached = new CountDownLatch(1);
    private final CountDownLatch isRead = new CountDownLatch(1);
    private final CountDownLatch isClosed = new CountDownLatch(1);

    @Override
    public void figures(String figures) {
      isReached.countDown();
      try {
        isRead.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void beat() {}

    @Override
    public void renew() {}

    @Override
    public void close() {
      isClosed.countDown();
    }
  }
}
