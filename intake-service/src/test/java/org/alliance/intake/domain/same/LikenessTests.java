package org.alliance.intake.domain.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.contracts.values.report.LinkReason;
import org.junit.jupiter.api.Test;

class LikenessTests {
  @Test
  void addsWhatIsTheSameAndNamesIt() {
    var report = traces("phone=415", "zip=94110", "day=1", "conduct=assault");
    assertThat(of(report, report))
        .isEqualTo(
            new Likeness(
                95,
                List.of(
                    LinkReason.SAME_PHONE,
                    LinkReason.SAME_PLACE,
                    LinkReason.SAME_TIME,
                    LinkReason.SAME_CONDUCT)));
  }

  @Test
  void saysNothingOfWhatOnlyOneTells() {
    var one = traces("phone=415", "name-key=1", "day=1", "state=CA");
    var other = traces("phone=415", "conduct=assault");
    assertThat(of(one, other).score()).isEqualTo(45);
    assertThat(of(Traces.NONE, one).score()).isZero();
  }

  @Test
  void takesPointsAwayForWhatDiffers() {
    var base = traces("phone=415", "name-key=1", "name-probe=1");
    var other = traces("phone=415", "name-key=2", "name-probe=2");
    assertThat(of(base, other).score()).isEqualTo(20);
    assertThat(of(base, base).score()).isEqualTo(75);
    // The same person, another day: most likely another incident, unless it is near.
    assertThat(
            of(base.and(traces("day=1", "month=3")), base.and(traces("day=9", "month=3"))).score())
        .isEqualTo(55);
    assertThat(
            of(base.and(traces("day=1", "month=3")), base.and(traces("day=9", "month=5"))).score())
        .isEqualTo(15);
  }

  @Test
  void comparesNamesByWhatEitherLooksFor() {
    var one = traces("name-key=a", "name-probe=b");
    var other = traces("name-key=b", "name-probe=c");
    assertThat(of(one, other).reasons()).containsExactly(LinkReason.SAME_NAME);
    assertThat(of(other, one).reasons()).containsExactly(LinkReason.SAME_NAME);
  }

  @Test
  void takesTheNextDayForNearlyTheSame() {
    var one = traces("day=5", "next-day=4", "next-day=6");
    var other = traces("day=6", "next-day=5", "next-day=7");
    assertThat(of(one, other).reasons()).containsExactly(LinkReason.SAME_TIME);
  }

  @Test
  void countsTheContactOfAHotlineLittle() {
    var report = traces("phone=800");
    assertThat(Likeness.of(report, report, Set.of(TraceKind.PHONE)).score()).isEqualTo(10);
  }

  @Test
  void neverLeavesItsScale() {
    var all =
        traces("phone=1", "email=1", "name-key=1", "name-probe=1", "zip=1", "day=1", "conduct=1");
    assertThat(of(all, all).score()).isEqualTo(100);
    assertThat(of(traces("state=CA", "day=1"), traces("state=NY", "day=2")).score()).isZero();
  }

  private static Likeness of(Traces one, Traces other) {
    return Likeness.of(one, other, Set.of());
  }

  private static Traces traces(String... told) {
    Map<TraceKind, Set<String>> byKind =
        Arrays.stream(told)
            .map(text -> text.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    part ->
                        Arrays.stream(TraceKind.values())
                            .filter(kind -> kind.code().equals(part[0]))
                            .findFirst()
                            .orElseThrow(),
                    () -> new EnumMap<>(TraceKind.class),
                    Collectors.mapping(part -> part[1], Collectors.toSet())));
    return new Traces(byKind);
  }
}
