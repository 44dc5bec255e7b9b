package org.alliance.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTests {
  /// Ports from 32768 on are given to connections: a broker with such a port found it taken now and
  /// then when several test processes ran.
  @Test
  void liesWhereNoConnectionIsGivenAPort() {
    assertThat(IntStream.range(0, 500).map(_ -> FreePorts.next()))
        .doesNotHaveDuplicates()
        .allSatisfy(port -> assertThat(port).isBetween(20_000, 29_999));
  }

  @Test
  void knowsAPortThatSomebodyListensOn() throws Exception {
    var port = FreePorts.next();
    assertThat(FreePorts.isFree(port)).isTrue();
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePorts.isFree(port)).isFalse();
    }
  }
}
