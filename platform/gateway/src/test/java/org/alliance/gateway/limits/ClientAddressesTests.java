package org.alliance.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTests {
  private static final ClientAddresses BEHIND_TWO =
      ClientAddresses.trusting(List.of("10.0.0.0/8", "2001:db8:1::/48"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # from      | X-Forwarded-For                 | Forwarded                         | client
          192.0.2.9   | 198.51.100.1                    | -                                 | 192.0.2.9
          192.0.2.9   | -                               | for=198.51.100.1                  | 192.0.2.9
          10.0.0.1    | -                               | -                                 | 10.0.0.1
          10.0.0.1    | 198.51.100.1                    | -                                 | 198.51.100.1
          10.0.0.1    | 203.0.113.7, 198.51.100.1       | -                                 | 198.51.100.1
          10.0.0.1    | 203.0.113.7, 198.51.100.1, 10.0.0.2 | -                             | 198.51.100.1
          10.0.0.1    | 10.0.0.3, 10.0.0.2              | -                                 | 10.0.0.3
          10.0.0.1    | nonsense                        | -                                 | 10.0.0.1
          10.0.0.1    | 198.51.100.1, nonsense          | -                                 | 10.0.0.1
          10.0.0.1    | localhost                       | -                                 | 10.0.0.1
          10.0.0.1    | 198.51.100.1:4711               | -                                 | 198.51.100.1
          10.0.0.1    | -                               | for=198.51.100.1;proto=https      | 198.51.100.1
          10.0.0.1    | -                               | For=203.0.113.7, for=198.51.100.1 | 198.51.100.1
          10.0.0.1    | -                               | for="[2001:db8:2:3::5]:4711"      | 20010db800020003/64
          10.0.0.1    | -                               | for=_hidden                       | 10.0.0.1
          10.0.0.1    | 198.51.100.1                    | for=198.51.100.1                  | 198.51.100.1
          10.0.0.1    | 198.51.100.1                    | for=203.0.113.7                   | 10.0.0.1
          2001:db8:1::1 | 2001:db8:2:3:4:5:6:7          | -                                 | 20010db800020003/64
          2001:db8:2:3::1 | -                           | -                                 | 20010db800020003/64
          2001:db8:2:3:ffff::1%eth0 | -                 | -                                 | 20010db800020003/64
          ::ffff:192.0.2.9 | 198.51.100.1               | -                                 | 192.0.2.9
          """)
  void isWhoTheLastTrustedProxySays(
      String from, String xForwardedFor, String forwarded, String client) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    if (xForwardedFor != null) {
      request.addHeader("X-Forwarded-For", xForwardedFor);
    }
    if (forwarded != null) {
      request.addHeader("Forwarded", forwarded);
    }
    assertThat(BEHIND_TWO.of(request)).isEqualTo(client);
  }

  @Test
  void readsRepeatedHeadersAsOne() {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr("10.0.0.1");
    request.addHeader("X-Forwarded-For", "203.0.113.7");
    request.addHeader("X-Forwarded-For", "198.51.100.1");
    assertThat(BEHIND_TWO.of(request)).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example.org", "''"})
  void refusesWhatIsNoRange(String range) {
    assertThatThrownBy(() -> ClientAddresses.trusting(List.of(range)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alliance.trusted-proxies");
  }
}
