package org.alliance.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.values.TextValue;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What may be in an event at all: ids, codes, places, tags, dates. A free string has nowhere to
/// go.
class EventShapeTests {
  private static final Set<Class<?>> PLAIN =
      Set.of(
          int.class,
          Integer.class,
          boolean.class,
          Boolean.class,
          Instant.class,
          LocalDate.class,
          YearMonth.class,
          UsState.class);

  @ParameterizedTest
  @EnumSource(EventType.class)
  void holdsNothingButIdsCodesPlacesAndDates(EventType type) {
    assertThat(forbidden(type.body())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void hasNoFieldThatCouldNameSomebody(EventType type) {
    assertThat(components(type.body()).map(RecordComponent::getName))
        .noneMatch(name ->
            name.matches(
                "(?i).*(name|phone|mail|address|narrative|text|race|ethnic|offender|attacker).*"));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void saysWhatItAndEveryFieldMeans(EventType type) {
    assertThat(type.body().isAnnotationPresent(Meaning.class)).isTrue();
    assertThat(components(type.body()))
        .allMatch(component -> component.isAnnotationPresent(Meaning.class));
  }

  @Test
  void hasATypeForEveryEventAndAPermanentNameForEveryType() {
    assertThat(Arrays.stream(EventType.values()).map(EventType::body))
        .containsExactlyInAnyOrder(castPermitted());
    assertThat(Arrays.stream(EventType.values()).map(EventType::wireName))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z-]+\\.v[0-9]+"));
    assertThat(Arrays.stream(EventStream.values()).map(EventStream::topic)).doesNotHaveDuplicates();
  }

  @SuppressWarnings("unchecked") // only events are permitted
  private static Class<? extends AllianceEvent>[] castPermitted() {
    return (Class<? extends AllianceEvent>[]) AllianceEvent.class.getPermittedSubclasses();
  }

  private static List<String> forbidden(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !isAllowed(component.getGenericType()))
        .map(component -> record.getSimpleName() + "." + component.getName())
        .toList();
  }

  private static boolean isAllowed(Type type) {
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == List.class && isAllowed(list.getActualTypeArguments()[0]);
    }
    if (!(type instanceof Class<?> plain)) {
      return false;
    }
    return PLAIN.contains(plain)
        || TextValue.class.isAssignableFrom(plain)
        || (plain.isEnum() && Coded.class.isAssignableFrom(plain))
        || (plain.isRecord()
            && plain.getPackageName().equals("org.alliance.contracts.events")
            && forbidden(plain).isEmpty());
  }

  private static Stream<RecordComponent> components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            component -> Stream.concat(Stream.of(component), nested(component.getGenericType())));
  }

  private static Stream<RecordComponent> nested(Type type) {
    var inner = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    return inner instanceof Class<?> plain
            && plain.isRecord()
            && !TextValue.class.isAssignableFrom(plain)
        ? components(plain)
        : Stream.empty();
  }
}
