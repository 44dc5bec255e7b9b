package org.alliance.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.events.AllianceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/// Every event as it is on the wire, both ways. A golden file may be added, never changed:
/// somebody's archive holds events that look like it.
class EventCodecTests {
  private static final Path GOLDEN =
      Path.of("../contracts/src/main/resources/org/alliance/contracts/golden");
  private final EventCodec codec = new EventCodec();

  @ParameterizedTest
  @EnumSource(EventType.class)
  void readsAndWritesWhatTheGoldenFileHolds(EventType type) throws IOException {
    holds(GOLDEN.resolve(type.wireName() + ".json"), type, GoldenEvents.of(type));
  }

  @ParameterizedTest
  @MethodSource("org.alliance.kit.codec.ExtendedGoldenEvents#byForm")
  void readsAndWritesWhatWasAddedLater(String form, AllianceEvent example) throws IOException {
    var type = EventType.of(example);
    holds(GOLDEN.resolve(type.wireName() + "." + form + ".json"), type, example);
  }

  @Test
  void everyGoldenFileHasAnExample() throws IOException {
    var first = Stream.of(EventType.values()).map(type -> type.wireName() + ".json");
    var later =
        ExtendedGoldenEvents.byForm()
            .map(Arguments::get)
            .map(one -> EventType.of((AllianceEvent) one[1]).wireName() + "." + one[0] + ".json");
    try (var files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Stream.concat(first, later).toList());
    }
  }

  private void holds(Path file, EventType type, AllianceEvent example) throws IOException {
    if (Boolean.getBoolean("alliance.write-docs") && !Files.exists(file)) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, codec.encode(example) + "\n");
    }
    var golden = Files.readString(file, StandardCharsets.UTF_8).strip();
    assertThat(codec.encode(example)).isEqualTo(golden);
    assertThat(codec.decode(type, golden)).isEqualTo(example);
  }

  @Test
  void ignoresFieldsThatALaterVersionAdded() {
    var body =
        codec
            .encode(GoldenEvents.of(EventType.REFERRAL_ESCALATED))
            .replaceFirst("\\{", "{\"added\":{\"later\":[1]},");
    assertThat(codec.decode(EventType.REFERRAL_ESCALATED, body))
        .isEqualTo(GoldenEvents.of(EventType.REFERRAL_ESCALATED));
  }

  @Test
  void refusesWhatIsTooDeepTooLongOrTooMuch() {
    assertThatThrownBy(() ->
            codec.decode(
                EventType.REFERRAL_ESCALATED,
                "{\"added\":" + "[".repeat(50) + "]".repeat(50) + "}"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() ->
            codec.decode(
                EventType.REFERRAL_ESCALATED, "{\"caseId\":\"" + "x".repeat(5_000) + "\"}"))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() ->
            codec.decode(
                EventType.REFERRAL_ESCALATED,
                codec.encode(GoldenEvents.of(EventType.REFERRAL_ESCALATED)) + " {}"))
        .isInstanceOf(RuntimeException.class);
  }

  /// Otherwise it would be counted as had, and nobody would see what was in it. Whether its reader
  /// looks at the field or not.
  @ParameterizedTest
  @EnumSource(EventType.class)
  void refusesAnEventThatLacksWhatEveryVersionHas(EventType type) {
    assertThatThrownBy(() -> codec.decode(type, "{\"wrong\": [1, 2]}"))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void refusesAnEventThatIsNothing() {
    assertThatThrownBy(() -> codec.decode(EventType.REFERRAL_ESCALATED, "null"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"source\":\"/intake/report\",\"from\":1,\"to\":1}",
        "{\"source\":\"/nobody\",\"subject\":\"x\",\"from\":1,\"to\":1}",
        "{\"source\":\"/intake/report\",\"subject\":\"x\",\"from\":2,\"to\":1}"
      })
  void refusesARepairRequestThatNamesNothing(String body) {
    assertThatThrownBy(() -> codec.decodeRepairRequest(body))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatWasExpectedAndNeverWhatWasFound() {
    assertThatThrownBy(() -> codec.decode(EventType.REFERRAL_ESCALATED, "{\"caseId\":\"SECRET\"}"))
        .isInstanceOfSatisfying(
            BadValue.class,
            bad -> assertThat(bad.expectation()).contains("UUID").doesNotContain("SECRET"));
  }
}
