package org.alliance.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.TextValue;
import org.junit.jupiter.api.Test;

/// `platform/docs/events.md` is what the contracts say. Written anew with
/// `-Dalliance.write-docs=true`.
class EventsPageTests {
  private static final Path PAGE = Path.of("../docs/events.md");

  @Test
  void saysWhatTheContractsSay() throws IOException {
    var page = page();
    if (Boolean.getBoolean("alliance.write-docs")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("events.md is old: run the tests of test-kit with -Dalliance.write-docs=true")
        .isEqualTo(page);
  }

  private static String page() {
    var page =
        new StringBuilder(
            "# Events\n\nGenerated from the contracts by a test; do not edit. Every record has the CloudEvents headers `ce_id`, `ce_type`, `ce_source`, `ce_time`, `ce_subject`,\n");
    page.append(
        "`ce_sequence` (counts the subject's events without a gap), `ce_correlationid` and `ce_causationid`; its key is the subject. Nothing in an event names a person.\n");
    for (var stream : EventStream.values()) {
      page.append("\n## `").append(stream.topic()).append("`\n");
      Arrays.stream(EventType.values())
          .filter(type -> type.stream() == stream)
          .forEach(type -> append(page, type));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, EventType type) {
    page.append("\n### ")
        .append(type.wireName())
        .append("\n\n")
        .append(type.body().getAnnotation(Meaning.class).value())
        .append("\n\n| field | type | meaning |\n|---|---|---|\n");
    for (var component : type.body().getRecordComponents()) {
      row(page, "", component);
    }
    page.append(
            "\nExample: [golden](../contracts/src/main/resources/org/alliance/contracts/golden/")
        .append(type.wireName())
        .append(".json)\n");
  }

  private static void row(StringBuilder page, String prefix, RecordComponent component) {
    var name = prefix + component.getName();
    page.append("| ")
        .append(name)
        .append(" | ")
        .append(typeName(component.getGenericType()))
        .append(" | ")
        .append(component.getAnnotation(Meaning.class).value())
        .append(" |\n");
    var inner =
        component.getGenericType() instanceof ParameterizedType list
            ? list.getActualTypeArguments()[0]
            : component.getGenericType();
    if (inner instanceof Class<?> plain
        && plain.isRecord()
        && !TextValue.class.isAssignableFrom(plain)) {
      for (var nested : plain.getRecordComponents()) {
        row(page, name + ".", nested);
      }
    }
  }

  private static String typeName(Type type) {
    return type instanceof ParameterizedType list
        ? "list of " + typeName(list.getActualTypeArguments()[0])
        : ((Class<?>) type).getSimpleName();
  }
}
