package org.alliance.notification.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTests {
  private static Targets resolvingTo(String... addresses) {
    return new Targets(false, _ -> Stream.of(addresses).map(TargetsTests::literal).toList());
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "::10.0.0.1",
        "ff02::1"
      })
  void refusesAnInternalAddressWhateverItsName(String address) {
    var url = URI.create("https://hooks.firm.example/x");
    assertThat(resolvingTo(address).faultOf(url)).contains("internal");
    assertThat(resolvingTo("93.184.215.14", address).faultOf(url))
        .as("one of several is internal")
        .contains("internal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
  void takesAnAddressOfTheInternet(String address) {
    assertThat(resolvingTo(address).faultOf(URI.create("https://hooks.firm.example/x"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoHttpsAddress() {
    var targets = resolvingTo("93.184.215.14");
    assertThat(targets.faultOf(URI.create("http://hooks.firm.example"))).contains("not-https");
    assertThat(targets.faultOf(URI.create("file:///etc/passwd"))).contains("no-address");
    assertThat(targets.faultOf(URI.create("https://user@hooks.firm.example")))
        .contains("no-address");
    assertThat(targets.faultOf(URI.create("hooks"))).contains("no-address");
  }

  @Test
  void allowsLoopbackInATrialAndNothingElseThatIsInternal() throws Exception {
    var trial = new Targets(true, host -> List.of(InetAddress.getByName(host)));
    assertThat(trial.faultOf(URI.create("http://127.0.0.1:1234/x"))).isEqualTo(Optional.empty());
    assertThat(trial.faultOf(URI.create("http://10.0.0.1/x"))).contains("internal");
    assertThat(trial.faultOf(URI.create("http://169.254.169.254/x"))).contains("internal");
  }
}
