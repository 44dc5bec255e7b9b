package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.alliance.contracts.EventStream;
import org.junit.jupiter.api.Test;

class FlowTests {
  private static final String CASE = "0190b7a2-0000-7000-8000-000000000001";

  @Test
  void everyStreamIsAudited() {
    assertThat(Flow.ALL)
        .extracting(Flow::stream)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(EventStream.values()));
  }

  @Test
  void aCaseIsRememberedUnderItsOwnId() {
    var flow = Flow.of(EventStream.REFERRAL);
    assertThat(flow.aggregateFor(CASE)).isEqualTo(CASE);
    assertThat(flow.positionOf(CASE)).isEqualTo("matching/referral");
  }

  @Test
  void aDeliveryIsRememberedByItsCase() {
    var flow = Flow.of(EventStream.DELIVERY);
    var delivery = CASE + "-1-offer-email";
    assertThat(flow.aggregateFor(delivery)).isEqualTo(CASE);
    assertThat(flow.positionOf(delivery)).isEqualTo("notification/delivery/" + delivery);
  }
}
