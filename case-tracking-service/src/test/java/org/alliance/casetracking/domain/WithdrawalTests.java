package org.alliance.casetracking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a withdrawal, its undoing and consent make of a case.
class WithdrawalTests {
  private static final Entry REPORTED = intake(1, "incident-reported.v1");
  private static final Entry ACCEPTED = intake(2, "case-accepted.v1");
  private static final Entry OFFERED = matching(1, "offer-made.v1");
  private static final Entry ASSIGNED = matching(2, "firm-assigned.v1");
  private static final Entry STAFFED = firm(1, "team-staffed.v1", "");
  private static final Entry WITHDREW = intake(3, "client-withdrew.v1");
  private static final Entry UNDONE = intake(4, "withdrawal-undone.v1");

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
            file(REPORTED, ACCEPTED, OFFERED, ASSIGNED, WITHDREW, ended(1, "client-left")).state())
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
        List.of(REPORTED, ACCEPTED, OFFERED, ASSIGNED, STAFFED, WITHDREW, UNDONE, ended(2, "done"));
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
    var left = List.of(REPORTED, ACCEPTED, OFFERED, ASSIGNED, WITHDREW, ended(1, "client-left"));
    var events = new ArrayList<>(left);
    events.add(UNDONE);
    assertThat(new CaseFile(events).state()).isEqualTo(FlowState.ENDED);
    events.add(matching(3, "offer-made.v1"));
    assertThat(new CaseFile(events).state()).isEqualTo(FlowState.OFFERED);
    events.add(matching(4, "firm-assigned.v1"));
    assertThat(new CaseFile(events).state()).isEqualTo(FlowState.ASSIGNED);
  }

  @Test
  void waitsForConsentUntilItIsGiven() {
    var accepted = intake(2, "case-accepted.v1", Map.of("mayAskFirms", "false"));
    assertThat(file(REPORTED, accepted).state()).isEqualTo(FlowState.WAITING_FOR_CONSENT);
    assertThat(file(REPORTED, accepted, consent(3, "service-providers", "given")).state())
        .isEqualTo(FlowState.WAITING_FOR_CONSENT);
    var given = consent(3, "law-firms", "given");
    assertThat(file(REPORTED, accepted, given).state()).isEqualTo(FlowState.IN_MANDATE);
    assertThat(file(REPORTED, accepted, given, OFFERED).state()).isEqualTo(FlowState.OFFERED);
    assertThat(file(REPORTED, accepted, given, consent(4, "law-firms", "withdrawn")).state())
        .isEqualTo(FlowState.WITHDRAWN);
    var asked = intake(2, "case-accepted.v1", Map.of("mayAskFirms", "true"));
    assertThat(file(REPORTED, asked).state()).isEqualTo(FlowState.IN_MANDATE);
  }

  private static CaseFile file(Entry... entries) {
    return new CaseFile(List.of(entries));
  }

  private static Entry consent(long seq, String recipient, String change) {
    return intake(seq, "consent-changed.v1", Map.of("recipient", recipient, "change", change));
  }

  private static Entry ended(long seq, String ending) {
    return firm(seq, "engagement-ended.v1", ending);
  }

  private static Entry intake(long seq, String type) {
    return intake(seq, type, Map.of());
  }

  private static Entry intake(long seq, String type, Map<String, String> details) {
    return entry("intake/report", seq, type, details);
  }

  private static Entry matching(long seq, String type) {
    return entry("matching/referral", seq, type, Map.of("firm", "firm-001"));
  }

  private static Entry firm(long seq, String type, String ending) {
    return entry("firm/matter", seq, type, Map.of("firm", "firm-001", "ending", ending));
  }

  private static Entry entry(String source, long seq, String type, Map<String, String> details) {
    return new Entry(Instant.ofEpochSecond(seq), source, seq, type, details);
  }
}
