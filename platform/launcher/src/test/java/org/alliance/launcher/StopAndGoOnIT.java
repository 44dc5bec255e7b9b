package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stopped in the middle, started again on the same folder: nothing is lost, nothing doubled, the
/// run goes on.
class StopAndGoOnIT {
  @TempDir Path folder;

  @Test
  void goesOnWhereItWasStopped() throws Exception {
    var rows = 300;
    var input = new Demo.Input(Optional.empty(), "alliance", 75);
    try (var first = Running.on(folder)) {
      var run = Thread.ofVirtual().start(() -> runUntilStopped(first.demo(), input));
      await().atMost(Duration.ofSeconds(60)).until(() -> reports(first) > 40);
      run.interrupt();
      run.join(Duration.ofSeconds(20));
    }
    try (var second = Running.on(folder)) {
      var result = second.demo().run(input);
      assertThat(result.isSound()).isTrue();
      assertThat(result.count("reports")).isEqualTo(rows);
      assertThat(result.count("assigned")).isPositive();
    }
  }

  private static long reports(Running running) {
    return Client.json(running.client.get(Who.role("ops"), "/api/v1/flow")).get("reports").asLong();
  }

  private static void runUntilStopped(Demo demo, Demo.Input input) {
    try {
      demo.run(input);
    } catch (InterruptedException | IllegalStateException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
