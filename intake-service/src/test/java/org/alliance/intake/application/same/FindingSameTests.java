package org.alliance.intake.application.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.Drafts;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.ReportCheck.Checked;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.Version;
import org.alliance.intake.domain.same.Link;
import org.junit.jupiter.api.Test;

class FindingSameTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2028-01-10T10:00:00Z"), ZoneOffset.UTC);
  private static final int LIKELY_FROM = 60;
  private static final Report LIVE = new Report.Received(Incidents.told(Incidents.inMandate()));

  private final TracesInMemory store = new TracesInMemory();
  private final Map<CaseId, Report> reports = new HashMap<>();
  private Instant now = CLOCK.instant();
  private int ids;

  @Test
  void findsAlmostAllReportsOfTheSameIncidentAndSaysHowOftenItIsWrong() {
    var generated = new GeneratedIncidents(20260310, names("yes"), names("no"));
    var all = new ArrayList<GeneratedIncidents.Told>();
    all.addAll(generated.same(0, 800));
    all.addAll(generated.distinct(10_000, 800));
    all.addAll(generated.ofOneHotline(20_000, 60));
    var incidents = new HashMap<CaseId, Integer>();
    var counts = new TreeMap<String, int[]>();
    for (var told : all) {
      var id = nextId();
      var links = tell(id, told.answers());
      var right =
          links.stream()
              .filter(link -> Objects.equals(incidents.get(link.other()), told.incident()))
              .count();
      if (!told.group().isEmpty()) {
        var of = counts.computeIfAbsent(told.group(), _ -> new int[3]);
        of[0]++;
        of[1] += right > 0 ? 1 : 0;
        of[2] += links.size() > right ? 1 : 0;
      }
      incidents.put(id, told.incident());
    }
    var same = Set.of("retyped", "other romanization", "other channel", "other helper");
    var found = sum(counts, same, true, 1);
    var pairs = sum(counts, same, true, 0);
    var wrong = sum(counts, same, true, 2) + sum(counts, same, false, 2);
    System.out.println("Likely duplicates: told, found the same, linked to another one");
    counts.forEach(
        (group, of) -> System.out.printf("  %-26s %4d %4d %4d%n", group, of[0], of[1], of[2]));
    System.out.printf(
        "  recall %.3f, precision %.3f with half of all reports hard to tell apart%n",
        (double) found / pairs, (double) found / (found + wrong));
    assertThat((double) found / pairs).isGreaterThanOrEqualTo(0.95);
    // A hotline's number is no person's; a few of its callers tell their names alike.
    assertThat(Objects.requireNonNull(counts.get("same hotline"))[2]).isLessThan(20);
  }

  private static int sum(Map<String, int[]> counts, Set<String> groups, boolean in, int column) {
    return counts.entrySet().stream()
        .filter(of -> groups.contains(of.getKey()) == in)
        .mapToInt(of -> of.getValue()[column])
        .sum();
  }

  @Test
  void findsNoReportThatIsOverOrLinkedAndOneThatMayComeYet() {
    var draft = Drafts.aDraft().named("Kim Seo-yeon").build().with(Questions.PHONE, "415 555 0134");
    var first = nextId();
    tell(first, draft);
    var withdrawn = new Report.Withdrawn(LIVE, WithdrawalReason.NOT_TOLD, false);
    reports.put(first, withdrawn);
    assertThat(tell(nextId(), draft)).hasSize(1);
    reports.keySet().removeIf(id -> !id.equals(first));
    // Its report follows within a day, or never.
    reports.remove(first);
    assertThat(others(draft)).contains(first);
    now = now.plusSeconds(90_000);
    assertThat(others(draft)).doesNotContain(first);
    reports.put(first, new Report.Linked(Incidents.told(Incidents.inMandate()), nextId()));
    assertThat(others(draft)).doesNotContain(first);
  }

  private List<CaseId> others(Answers draft) {
    return tell(nextId(), draft).stream().map(Link::other).toList();
  }

  @Test
  void comparesAllVersionsOfAReportTogether() {
    var first = nextId();
    var draft = Drafts.aDraft().named("").build().with(Questions.ZIP, "");
    tell(first, draft.with(Questions.PHONE, "415 555 0134"));
    tell(first, draft.with(Questions.NAME, "Kim Seo-yeon"));
    var links =
        tell(nextId(), draft.with(Questions.NAME, "김서연").with(Questions.PHONE, "4155550134"));
    assertThat(links).extracting(Link::other).containsExactly(first);
    assertThat(tell(first, draft.with(Questions.NAME, "Seo-yeon Kim")))
        .as("never like itself")
        .extracting(Link::other)
        .doesNotContain(first);
  }

  @Test
  void findsNothingUnderAnotherKey() {
    var draft = Drafts.aDraft().named("Kim Seo-yeon").build().with(Questions.PHONE, "415 555 0134");
    tell(nextId(), draft);
    var version = version(draft);
    assertThat(
            finding(new TraceReading(TestKeys.of(1), 2, CLOCK))
                .keepAndFind(nextId(), draft, version))
        .isEmpty();
    assertThat(
            finding(new TraceReading(TestKeys.of(2), 1, CLOCK))
                .keepAndFind(nextId(), draft, version))
        .isEmpty();
  }

  private List<Link> tell(CaseId id, Answers answers) {
    var links =
        finding(new TraceReading(TestKeys.of(1), 1, CLOCK))
            .keepAndFind(id, answers, version(answers));
    reports.put(id, LIVE);
    return links;
  }

  private FindingSame finding(TraceReading reading) {
    return new FindingSame(
        reading,
        store,
        id -> Optional.ofNullable(reports.get(id)).orElse(new Report.Absent()),
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        },
        LIKELY_FROM);
  }

  private static Version version(Answers answers) {
    var state = UsState.valueOf(answers.text(Questions.STATE));
    var checked =
        new ReportCheck(new PlacesInMemory(Set.of(state)), CLOCK, false)
            .check(
                answers,
                IntakeChannel.WEB_FORM,
                Optional.empty(),
                "request",
                Integer.toHexString(answers.content().hashCode()));
    return switch (checked) {
      case Checked.Sound(var version, _) -> version;
      case Checked.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  private CaseId nextId() {
    ids++;
    return CaseId.of(UUID.nameUUIDFromBytes(new byte[] {(byte) ids, (byte) (ids >> 8)}));
  }

  /// Pairs of names that no rule was fitted to.
  ///
  /// @param same `yes` of the same person, `no` of two
  private static List<List<String>> names(String same) {
    try (var file =
        FindingSameTests.class.getResourceAsStream(
            "/org/alliance/intake/domain/names/held-out.csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";"))
          .filter(parts -> parts[3].equals(same))
          .map(parts -> List.of(parts[1], parts[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
