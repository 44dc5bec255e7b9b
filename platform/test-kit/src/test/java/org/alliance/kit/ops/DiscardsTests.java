package org.alliance.kit.ops;

import static org.alliance.kit.ops.StuckJobsScene.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.ops.store.OpsJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// Discards take out what is stuck, and ask its owner for what is behind a gap.
class DiscardsTests {
  private final StuckJobsScene scene = new StuckJobsScene();

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void aDiscardClosesDeadLettersAndNothingThatIsParked() {
    var letter = scene.bury("forged", 1);
    scene.bury("other", 1);
    scene.held.hold("forged", 7, "BadValue");
    var job = scene.discard(new Filter(Set.of(), null, null, null, null, "forged"));
    assertThat(job.outcomes()).isEqualTo(Map.of("discarded", 1L, "still-parked", 1L));
    assertThat(job.left()).extracting(OpsJob.Left::outcome).containsExactly("still-parked");
    assertThat(job.by()).isEqualTo("me");
    assertThat(job.reason()).isEqualTo("a reason");
    assertThat(scene.store.deadLetter(letter.item()).orElseThrow().outcome())
        .isEqualTo("discarded");
    assertThat(scene.store.countOpenDeadLetters()).isEqualTo(1);
    assertThat(scene.stuck.find(letter.item())).isEmpty();
    assertThat(scene.received).isEmpty();
  }

  @Test
  void aDiscardTakesOutWhatIsBehindAGapAndAsksItsOwnerForAllThatTheSubjectSaid() {
    scene.held.hold("early", 3, null);
    scene.held.hold("parked", 1, "BadValue");
    assertThat(scene.discard(of(Kind.GAP)).outcomes()).isEqualTo(Map.of("discarded", 1L));
    assertThat(scene.asked)
        .containsExactly(new RepairRequest(EventStream.REPORT, "early", 1, Long.MAX_VALUE));
    assertThat(scene.discards.count(Filter.ALL)).as("the parked one").isEqualTo(1);
    assertThat(scene.received).isEmpty();
  }

  @Test
  void aDiscardAsksTheOwnerThoughTheStoresAnswerWasLost() {
    scene.held.hold("early", 3, null);
    scene.held.lostAnswer =
        () -> {
          throw new DataAccessResourceFailureException("no answer");
        };
    assertThat(scene.discard(of(Kind.GAP)).outcomes()).isEqualTo(Map.of("gone-already", 1L));
    assertThat(scene.asked)
        .containsExactly(new RepairRequest(EventStream.REPORT, "early", 1, Long.MAX_VALUE));
  }

  @Test
  void aDiscardedLetterIsNotLetGoOn() {
    scene.bury("forged", 1);
    scene.discard(of(Kind.DEAD_LETTER));
    assertThat(scene.redrives.count(Filter.ALL)).isZero();
    assertThat(scene.discards.count(Filter.ALL)).isZero();
  }
}
