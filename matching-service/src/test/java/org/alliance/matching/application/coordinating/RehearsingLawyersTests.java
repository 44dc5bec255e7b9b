package org.alliance.matching.application.coordinating;

import static org.alliance.matching.domain.ranking.Firms.DISTANCES;
import static org.alliance.matching.domain.ranking.Firms.NEAR;
import static org.alliance.matching.domain.ranking.Firms.firm;
import static org.alliance.matching.domain.ranking.Firms.lawyer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.matching.application.coordinating.RehearsingLawyers.Answer;
import org.alliance.matching.application.index.MatchingRules;
import org.alliance.matching.application.scheduling.InMemoryMatching;
import org.alliance.matching.application.scheduling.StoredChanges;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.network.MoreLawyers;
import org.alliance.matching.domain.ranking.Weights;
import org.alliance.matching.domain.referral.Referral;
import org.junit.jupiter.api.Test;

/// What a dry run finds, and that it changes nothing.
class RehearsingLawyersTests {
  private static final FirmFacts FIRM = firm("f", NEAR, 13, lawyer(UsState.CA, "en"));
  private static final MoreLawyers KHMER_IN_TEXAS = speaking("km", 20);

  private final InMemoryMatching matching = new InMemoryMatching(FIRM);
  private final List<Runnable> whileReading = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private Duration passingAtEachLook = Duration.ZERO;

  private final RehearsingLawyers rehearsing =
      new RehearsingLawyers(
          () -> List.of(FIRM),
          new Stored(),
          new NoPast(),
          new MatchingRules(Weights.STANDARD, 6, 60),
          DISTANCES,
          new MovingClock(),
          Runnable::run);

  private static MoreLawyers speaking(String language, int perQuarter) {
    return new MoreLawyers(
        Optional.of(new FirmId("f")), List.of(lawyer(UsState.TX, "en", language)), perQuarter);
  }

  private void khmerInTexas(int cases) {
    for (var number = 0; number < cases; number++) {
      matching.open(
          new CaseFacts(
              UsState.TX,
              NEAR,
              List.of(new LanguageTag("km")),
              List.of(),
              List.of(ServiceCategory.COMPENSATION),
              Urgency.SOON));
    }
  }

  @Test
  void casesThatNoFirmCouldTakeFindOne() {
    khmerInTexas(7);
    matching.later(Duration.ofDays(3));
    var waiting = rehearsed(KHMER_IN_TEXAS).waiting();
    assertThat(waiting.all().cases()).isEqualTo(7);
    assertThat(waiting.all().before()).isZero();
    assertThat(waiting.all().after()).isEqualTo(7);
    assertThat(waiting.groups()).hasSize(1);
    var group = waiting.groups().getFirst();
    assertThat(group.state()).isEqualTo(UsState.TX);
    assertThat(group.language()).isEqualTo(new LanguageTag("km"));
    assertThat(group.found().shownAfter()).hasValue(5);
    assertThat(group.found().shownWait()).contains(Duration.ofDays(3));
  }

  @Test
  void quotasBindAsTheyDoInTheMatching() {
    khmerInTexas(12);
    var newFirm = new MoreLawyers(Optional.empty(), List.of(lawyer(UsState.TX, "km")), 5);
    var waiting = rehearsed(newFirm).waiting();
    assertThat(waiting.all().after()).as("three weeks' worth of five in a quarter").isEqualTo(2);
    assertThat(waiting.groups()).as("fewer than five are not told").isEmpty();
  }

  @Test
  void aLanguageThatNobodyWaitsForChangesNothing() {
    khmerInTexas(7);
    var elsewhere =
        new MoreLawyers(Optional.of(new FirmId("f")), List.of(lawyer(UsState.NJ, "km")), 20);
    var waiting = rehearsed(elsewhere).waiting();
    assertThat(waiting.all().after()).isZero();
    assertThat(waiting.groups()).isEmpty();
  }

  /// Whoever asks chooses the lawyers, and must not find a client by them.
  @Test
  void aRareClientTakesNoPart() {
    khmerInTexas(4);
    assertThat(rehearsed(KHMER_IN_TEXAS).waiting().all().cases()).isZero();
  }

  @Test
  void nothingIsChanged() {
    khmerInTexas(7);
    var before = List.copyOf(matching.store.all().values());
    rehearsed(KHMER_IN_TEXAS);
    assertThat(matching.store.all().values()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void oneRunsAtATime() {
    khmerInTexas(7);
    var answers = new ArrayList<Answer>();
    whileReading.add(() -> answers.add(rehearsing.rehearse(KHMER_IN_TEXAS)));
    assertThat(rehearsing.rehearse(KHMER_IN_TEXAS)).isInstanceOf(Answer.Rehearsed.class);
    assertThat(answers).containsExactly(new Answer.Busy());
    assertThat(rehearsing.rehearse(KHMER_IN_TEXAS)).isInstanceOf(Answer.Rehearsed.class);
  }

  @Test
  void oneThatTakesTooLongIsGivenUpAndTheNextMayRun() {
    khmerInTexas(7);
    whileReading.add(() -> passed = Duration.ofSeconds(21));
    assertThat(rehearsing.rehearse(KHMER_IN_TEXAS)).isEqualTo(new Answer.TooLong());
    assertThat(rehearsing.rehearse(KHMER_IN_TEXAS)).isInstanceOf(Answer.Rehearsed.class);
  }

  /// Reading takes less than 20 s, and so does the run on what was read.
  @Test
  void readingAndRunningHaveOneEnd() {
    passingAtEachLook = Duration.ofMillis(4_500);
    assertThat(rehearsing.rehearse(KHMER_IN_TEXAS)).isEqualTo(new Answer.TooLong());
  }

  @Test
  void anUnknownFirmIsSaid() {
    var nobody = new MoreLawyers(Optional.of(new FirmId("nobody")), KHMER_IN_TEXAS.lawyers(), 20);
    assertThat(rehearsing.rehearse(nobody)).isEqualTo(new Answer.UnknownFirm());
  }

  private Answer.Rehearsed rehearsed(MoreLawyers more) {
    return (Answer.Rehearsed) rehearsing.rehearse(more);
  }

  private final class Stored implements StoredChanges<Referral> {
    @Override
    public List<Changed> changed(int most) {
      throw new AssertionError("a dry run takes no work from the scheduler");
    }

    @Override
    public Versioned<Referral> load(String id) {
      throw new AssertionError("all are read at once");
    }

    @Override
    public void followed(List<Changed> changes) {
      throw new AssertionError("a dry run takes no mark away");
    }

    @Override
    public void forEachThatMatters(Instant since, Consumer<Versioned<Referral>> each) {
      var meanwhile = List.copyOf(whileReading);
      whileReading.clear();
      meanwhile.forEach(Runnable::run);
      matching.store.all().values().forEach(each);
    }
  }

  private static final class NoPast implements PastCases {
    @Override
    public List<Known> since(Instant from) {
      return List.of();
    }

    @Override
    public List<Known> waiting() {
      return List.of();
    }

    @Override
    public List<Referral> between(Instant from, Instant to) {
      return List.of();
    }
  }

  /// As late as the matching, and later while somebody reads.
  private final class MovingClock extends Clock {
    @Override
    public Instant instant() {
      passed = passed.plus(passingAtEachLook);
      return matching.now().plus(passed);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
