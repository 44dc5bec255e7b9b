package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.alliance.launcher.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo as `./alliance demo` runs it: a part of the bundled reports comes by the public form.
class BundledDemoIT {
  @TempDir static Path folder;

  @Test
  void accountsForReportsByFileAndByForm() throws InterruptedException {
    try (var running = Running.on(folder.resolve("data"))) {
      var result = running.demo().run(new Demo.Input(Optional.empty(), "alliance", 75));
      var shown = new ByteArrayOutputStream();
      var summary = new Summary(new PrintStream(shown, true, StandardCharsets.UTF_8));
      summary.show(result, running.system.mails());
      summary.whereToClick(running.system.addresses(), folder.resolve("data"));
      System.out.println(shown.toString(StandardCharsets.UTF_8));
      assertThat(result.isSound()).isTrue();
      assertThat(result.byForm()).isEqualTo(12);
      assertThat(result.rows()).isEqualTo(300);
      assertThat(result.count("reports")).isEqualTo(300 - result.rejected());
      assertThat(shown.toString(StandardCharsets.UTF_8))
          .contains("12 of them by the public form", "/km/", "/vi/", "/zh-Hant/");
    }
  }
}
