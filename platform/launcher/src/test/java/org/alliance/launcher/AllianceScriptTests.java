package org.alliance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The `alliance` script finds a JDK, whatever else the environment tells Java.
class AllianceScriptTests {
  private static final String JDK = System.getProperty("java.home");

  @TempDir Path folder;

  /// The script beside a build that only tells which JDK it was given.
  @BeforeEach
  void copyTheScript() throws IOException {
    Files.copy(Path.of("../../alliance"), folder.resolve("alliance"));
    program(folder.resolve("mvnw"), "#!/bin/sh\necho \"JDK $JAVA_HOME\"\n");
  }

  /// The debugger's agent prints a line on standard output before any other.
  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"})
  void findsTheJdkWhateverOptionsAreSet(String variable) throws Exception {
    var agent = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";
    assertThat(run(Map.of("JAVA_HOME", JDK, variable, agent))).isEqualTo("JDK " + JDK);
    assertThat(run(Map.of("JAVA_HOME", JDK, variable, "-XX:NoSuchOption=1")))
        .isEqualTo("JDK " + JDK);
  }

  @Test
  void passesOverAJdkThatIsTooOld() throws Exception {
    var old = folder.resolve("jdk-24");
    Files.createDirectories(old.resolve("bin"));
    program(old.resolve("bin/javac"), "#!/bin/sh\necho 'javac 24.0.2'\n");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");
    assertThat(run(Map.of("ALLIANCE_JAVA_HOME", old.toString(), "JAVA_HOME", JDK)))
        .isEqualTo("JDK " + JDK);
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String run(Map<String, String> environment) throws Exception {
    var builder =
        new ProcessBuilder("sh", folder.resolve("alliance").toString(), "package")
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
    builder.environment().putAll(environment);
    var script = builder.start();
    var told = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(script.waitFor()).as(told).isZero();
    return told;
  }
}
