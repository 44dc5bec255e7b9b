package org.alliance.casetracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.junit.jupiter.api.Test;

/// What a withdrawal, its undoing and consent make of a case.
class WithdrawalTests {
  private static final Entry<?> REPORTED = intake(1, "incident-reported.v1");

  /// From before consent was asked.
  private static final Entry<?> ACCEPTED = accepted(Optional.empty());

  private static final Entry<?> OFFERED = matching(1, "offer-made.v1");
  private static final Entry<?> ASSIGNED = matching(2, "firm-assigned.v1");
  private static final Entry<?> STAFFED = firm(1, CaseEvents.of("team-staffed.v1"));
  private static final Entry<?> WITHDREW = intake(3, "client-withdrew.v1");
  private static final Entry<?> UNDONE = intake(4, "withdrawal-undone.v1");

  @Test
  void isAMarkOnACaseThatAFirmHas() {
    var file = file(REPORTED, ACCEPTED, OFFERED, ASSIGNED, STAFFED, WITHDREW);
    assertThat(file.state()).isEqualTo(FlowState.STAFFED);
    assertThat(file.isWithdrawn()).isTrue();
  }

  @Test
  void isTheStateOfACaseThatNoFirmHas() {
    assertThat(file(REPORTED, WITHDREW).state()).isEqualTo(FlowState.WITHDRAWN);
    assertThat(file(REPORTED, ACCEPTED, OFFERED, WITHDREW).state()).isEqualTo(FlowState.WITHDRAWN);
    assertThat(
            file(
                    REPORTED,
                    ACCEPTED,
                    OFFERED,
                    ASSIGNED,
                    WITHDREW,
                    ended(1, EngagementEnding.CLIENT_LEFT))
                .state())
        .isEqualTo(FlowState.WITHDRAWN);
  }

  @Test
  void isLiftedWhenItIsUndone() {
    assertThat(file(REPORTED, WITHDREW, UNDONE).state()).isEqualTo(FlowState.RECEIVED);
    assertThat(file(REPORTED, ACCEPTED, WITHDREW, UNDONE).state()).isEqualTo(FlowState.IN_MANDATE);
    var offered = file(REPORTED, ACCEPTED, OFFERED, WITHDREW, UNDONE);
    assertThat(offered.state()).isEqualTo(FlowState.OFFERED);
    assertThat(offered.isWithdrawn()).isFalse();
    var again = intake(5, "client-withdrew.v1");
    assertThat(file(REPORTED, ACCEPTED, WITHDREW, UNDONE, again).state())
        .isEqualTo(FlowState.WITHDRAWN);
  }

  @Test
  void isTheSameInWhateverOrderTheServicesAreHeard() {
    var life =
        List.of(
            REPORTED,
            ACCEPTED,
            OFFERED,
            ASSIGNED,
            STAFFED,
            WITHDREW,
            UNDONE,
            ended(2, EngagementEnding.DONE));
    for (var seed = 0; seed < 200; seed++) {
      var shuffled = new ArrayList<>(life);
      Collections.shuffle(shuffled, new Random(seed));
      var file = new CaseFile(shuffled);
      assertThat(file.state()).as("seed %d", seed).isEqualTo(FlowState.ENDED);
      assertThat(file.isWithdrawn()).isFalse();
    }
  }

  @Test
  void leavesRoomForTheNextFirmWhenItIsUndoneAfterTheFirmHasStopped() {
    var left =
        List.of(
            REPORTED,
            ACCEPTED,
            OFFERED,
            ASSIGNED,
            WITHDREW,
            ended(1, EngagementEnding.CLIENT_LEFT));
    var events = new ArrayList<Entry<?>>(left);
    events.add(UNDONE);
    assertThat(new CaseFile(events).state()).isEqualTo(FlowState.ENDED);
    events.add(matching(3, "offer-made.v1"));
    assertThat(new CaseFile(events).state()).isEqualTo(FlowState.OFFERED);
    events.add(matching(4, "firm-assigned.v1"));
    assertThat(new CaseFile(events).state()).isEqualTo(FlowState.ASSIGNED);
  }

  @Test
  void waitsForConsentUntilItIsGiven() {
    var accepted = accepted(Optional.of(false));
    assertThat(file(REPORTED, accepted).state()).isEqualTo(FlowState.WAITING_FOR_CONSENT);
    assertThat(
            file(
                    REPORTED,
                    accepted,
                    consent(3, ConsentRecipient.SERVICE_PROVIDERS, ConsentChange.GIVEN))
                .state())
        .isEqualTo(FlowState.WAITING_FOR_CONSENT);
    var given = consent(3, ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN);
    assertThat(file(REPORTED, accepted, given).state()).isEqualTo(FlowState.IN_MANDATE);
    assertThat(file(REPORTED, accepted, given, OFFERED).state()).isEqualTo(FlowState.OFFERED);
    assertThat(
            file(
                    REPORTED,
                    accepted,
                    given,
                    consent(4, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN))
                .state())
        .isEqualTo(FlowState.WITHDRAWN);
    var asked = accepted(Optional.of(true));
    assertThat(file(REPORTED, asked).state()).isEqualTo(FlowState.IN_MANDATE);
  }

  private static CaseFile file(Entry<?>... entries) {
    return new CaseFile(List.of(entries));
  }

  private static Entry<?> accepted(Optional<Boolean> mayAskFirms) {
    return entry(
        "intake/report",
        2,
        new CaseEvent.CaseAccepted(
            UsState.CA, List.of(), Urgency.SOON, false, mayAskFirms, Optional.empty()));
  }

  private static Entry<?> consent(long seq, ConsentRecipient recipient, ConsentChange change) {
    return entry("intake/report", seq, new CaseEvent.ConsentChanged(recipient, change));
  }

  private static Entry<?> ended(long seq, EngagementEnding ending) {
    return firm(seq, CaseEvents.ended(CaseEvents.FIRM, ending));
  }

  private static Entry<?> intake(long seq, String type) {
    return entry("intake/report", seq, CaseEvents.of(type));
  }

  private static Entry<?> matching(long seq, String type) {
    return entry("matching/referral", seq, CaseEvents.of(type));
  }

  private static Entry<?> firm(long seq, CaseEvent event) {
    return entry("firm/matter", seq, event);
  }

  private static Entry<?> entry(String source, long seq, CaseEvent event) {
    return new Entry<>(Instant.ofEpochSecond(seq), source, seq, event);
  }
}
