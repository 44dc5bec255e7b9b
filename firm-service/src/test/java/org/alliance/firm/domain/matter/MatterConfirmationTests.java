package org.alliance.firm.domain.matter;

import static org.alliance.firm.domain.matter.Matters.ACTIVE;
import static org.alliance.firm.domain.matter.Matters.ALL;
import static org.alliance.firm.domain.matter.Matters.DAY;
import static org.alliance.firm.domain.matter.Matters.FIRM;
import static org.alliance.firm.domain.matter.Matters.OTHER;
import static org.alliance.firm.domain.matter.Matters.TOLD_OTHERWISE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.WorkEvent;
import org.alliance.firm.domain.engagement.WorkLog.Closing;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// What a client says of a service that the firm recorded as done.
class MatterConfirmationTests {
  private static final Confirmation NOT_RECEIVED =
      new Confirmation(ServiceAnswer.NOT_RECEIVED, DAY);
  private static final Matter DONE =
      Matter.evolve(ACTIVE, new MatterEvent.Worked(FIRM, new WorkEvent.Connected(TOLD_OTHERWISE)));

  private static MatterCommand told(FirmId firm, Confirmation told) {
    return new MatterCommand.NoteConfirmation(TOLD_OTHERWISE.id(), firm, told);
  }

  @Test
  void standsBesideTheFirmsWord() {
    var command = told(FIRM, NOT_RECEIVED);
    assertThat(MatterDecider.decide(DONE, command))
        .isEqualTo(Decision.happened(new MatterEvent.Confirmed(TOLD_OTHERWISE.id(), NOT_RECEIVED)));
    var after = Matter.evolve(DONE, new MatterEvent.Confirmed(TOLD_OTHERWISE.id(), NOT_RECEIVED));
    assertThat(connectionOf(after)).contains(NOT_RECEIVED);
    assertThat(MatterDecider.decide(after, command)).isEqualTo(Decision.happened());
  }

  @Test
  void isHeardAfterTheWorkHasEnded() {
    var over =
        Matter.evolve(DONE, new MatterEvent.Ended(FIRM, EngagementEnding.DONE, Closing.BLANK));
    var after = Matter.evolve(over, new MatterEvent.Confirmed(TOLD_OTHERWISE.id(), NOT_RECEIVED));
    assertThat(MatterDecider.decide(over, told(FIRM, NOT_RECEIVED)))
        .isEqualTo(Decision.happened(new MatterEvent.Confirmed(TOLD_OTHERWISE.id(), NOT_RECEIVED)));
    assertThat(after).isInstanceOf(Matter.Ended.class);
    assertThat(connectionOf(after)).contains(NOT_RECEIVED);
  }

  @Test
  void isNoNewsOfAnotherFirmsServiceOrOneThatIsNotDone() {
    assertThat(MatterDecider.decide(DONE, told(OTHER, NOT_RECEIVED)))
        .isEqualTo(Decision.happened());
    for (var state : ALL) {
      assertThat(MatterDecider.decide(state, told(FIRM, NOT_RECEIVED)))
          .isEqualTo(Decision.happened());
    }
  }

  private static Optional<Confirmation> connectionOf(Matter state) {
    return Matter.engagementOf(state).map(engagement -> engagement.connections()).stream()
        .flatMap(List::stream)
        .flatMap(connection -> connection.confirmed().stream())
        .findFirst();
  }
}
