package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a draft is known by, and what becomes of it.
class SubmittingReportsTests {
  private static final OrganisationId PARTNER = new OrganisationId("partner-a");
  private static final Origin API =
      Origin.staff(IntakeChannel.PARTNER_API, Optional.of(PARTNER), "", "request-1");
  private static final Origin FILE = Origin.row(Optional.of(PARTNER), "", "", "import-1");

  private final Map<String, Person> vault = new HashMap<>();
  private final Map<String, CaseId> claims = new HashMap<>();
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final PlainIds ids = new PlainIds();
  private final CaseNumbersInMemory numbers = new CaseNumbersInMemory();
  private Runnable whenGiven = () -> {};
  private final SubmittingReports submitting =
      new SubmittingReports(
          new ReportCheck(
              new PlacesInMemory(Set.of(UsState.CA)),
              Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC),
              false),
          new VaultInMemory(),
          ids,
          (claim, by, _) -> Optional.ofNullable(claims.putIfAbsent(claim, by)),
          new CaseNumbersWhileSubmitting(),
          reports,
          Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC));

  @Nested
  class AReferenceOfAnOrganisation {
    @Test
    void namesOneReportWhicheverWayItComes() {
      var draft = aDraft().called("HY-7").build();
      var first = kept(draft, API);
      assertThat(first.repeated()).isFalse();
      var again = kept(draft, FILE);
      assertThat(again.id()).isEqualTo(first.id());
      assertThat(again.repeated()).isTrue();
      assertThat(again.isAmendment()).isFalse();
    }

    @Test
    void winsOverAFreshKeyForEachAttempt() {
      var draft = aDraft().called("HY-8").build();
      var ids =
          List.of("k1", "k2").stream()
              .map(key ->
                  kept(
                          draft,
                          Origin.staff(IntakeChannel.PARTNER_API, Optional.of(PARTNER), key, "r"))
                      .id())
              .toList();
      assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void namesAnotherReportInAnotherListAndOfAnotherOrganisation() {
      var draft = aDraft().called("1").build();
      var origins =
          List.of(
              FILE,
              Origin.row(Optional.of(PARTNER), "south", "", "import-2"),
              Origin.row(Optional.of(PARTNER), "north", "", "import-3"),
              Origin.row(Optional.of(new OrganisationId("partner-b")), "", "", "import-4"),
              Origin.row(Optional.empty(), "", "", "import-5"));
      assertThat(origins.stream().map(origin -> kept(draft, origin).id())).doesNotHaveDuplicates();
    }

    @Test
    void amendsTheReportWithOtherContentAndKeepsBothPersons() {
      var first = kept(aDraft().called("c08").named("CANARY-ONE").build(), FILE);
      var corrected = aDraft().called("c08").named("CANARY-TWO").build();
      var amended = kept(corrected, API);
      assertThat(amended.id()).isEqualTo(first.id());
      assertThat(amended.amendment()).isEqualTo(1);
      assertThat(amended.repeated()).isTrue();
      assertThat(vault.values())
          .extracting(person -> person.fields().get("name"))
          .containsExactlyInAnyOrder("CANARY-ONE", "CANARY-TWO");
      assertThat(kept(corrected, FILE).amendment()).isEqualTo(1);
    }

    @Test
    void isNotAmendedByARowThatLeavesSomethingOut() {
      var first = kept(aDraft().called("fewer").agreeing("given", "spoken").build(), API);
      var row = kept(aDraft().called("fewer").build(), FILE);
      assertThat(row.isAmendment()).isFalse();
      assertThat(vault).hasSize(1);
      assertThat(Report.toldOf(submitting.find(first.id())).wishes().mayAskFirms()).isTrue();
    }

    @Test
    void findsTheReportThatWasKeptUnderItsEarlierId() {
      var draft = aDraft().called("old").build();
      var earlier = ids.earlier(API, "old").getFirst();
      ids.next = earlier;
      submitting.submit(aDraft().build(), Origin.stranger("", "request-0"));
      assertThat(kept(draft, API).id()).isEqualTo(earlier);
      assertThat(kept(draft, FILE).id()).isEqualTo(earlier);
      // In a list that has a name of its own only the same content says that it is the same.
      var other = aDraft().called("old").in("94601").build();
      assertThat(kept(other, Origin.row(Optional.of(PARTNER), "south", "", "import-9")).id())
          .isNotEqualTo(earlier);
    }
  }

  @Nested
  class ACaseNumber {
    @Test
    void isGivenOnceHoweverOftenAndByWhateverWayAReportComes() {
      var draft = aDraft().called("HY-7").build();
      var first = kept(draft, API);
      var amended = kept(aDraft().called("HY-7").named("CANARY-TWO").build(), API);
      assertThat(first.number()).isPresent();
      assertThat(kept(draft, FILE).number()).isEqualTo(first.number());
      assertThat(amended.number()).isEqualTo(first.number());
      assertThat(numbers.count()).isEqualTo(1);
    }

    @Test
    void findsItsReport() {
      var first = kept(aDraft().build(), stranger(""));
      var other = kept(aDraft().named("CANARY-TWO").build(), stranger(""));
      assertThat(submitting.find(first.number().orElseThrow())).contains(first.id());
      assertThat(submitting.find(other.number().orElseThrow())).contains(other.id());
    }

    /// A service that died between the number and the report leaves such a number.
    @Test
    void findsNothingIfNoReportKeptIt() {
      var first = kept(aDraft().build(), stranger(""));
      assertThat(submitting.find(numbers.give(first.id()))).isEmpty();
      assertThat(submitting.find(numbers.give(ids.next()))).isEmpty();
    }

    /// Two submissions of the same report at the same moment each get a number; one is kept.
    @Test
    void isFreedIfAnotherSubmissionWasQuicker() {
      var draft = aDraft().called("HY-7").build();
      whenGiven = () -> kept(draft, FILE);
      var second = kept(draft, API);
      assertThat(numbers.count()).isEqualTo(1);
      assertThat(submitting.find(second.number().orElseThrow())).contains(second.id());
    }
  }

  @Nested
  class Strangers {
    @Test
    void mayCallTheirReportsTheSame() {
      var one = kept(aDraft().called("1").named("CANARY-ONE").build(), stranger(""));
      var other = kept(aDraft().called("1").named("CANARY-TWO").build(), stranger(""));
      assertThat(one.id()).isNotEqualTo(other.id());
      assertThat(other.report()).isInstanceOf(Report.Accepted.class);
    }

    @Test
    void haveKeysThatAreBoundToWhatWasSent() {
      var draft = aDraft().named("CANARY-ONE").build();
      var first = kept(draft, stranger("key"));
      assertThat(kept(draft, stranger("key")).id()).isEqualTo(first.id());
      var other = kept(aDraft().named("CANARY-TWO").build(), stranger("key"));
      assertThat(other.id()).isNotEqualTo(first.id());
      assertThat(other.report()).isInstanceOf(Report.Accepted.class);
    }

    @Test
    void areAskedByAPersonBeforeASecondFirmIsIfTheyTellTheSameOfSomebody() {
      var draft = aDraft().named("CANARY-ONE").build();
      assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.Accepted.class);
      for (var key : List.of("", "another-key")) {
        assertThat(kept(draft, stranger(key)).report())
            .isInstanceOfSatisfying(
                Report.NeedsReview.class,
                review ->
                    assertThat(review.reasons()).containsExactly(ReviewReason.LIKELY_DUPLICATE));
      }
    }

    @Test
    void areNotTakenForOneAnotherIfTheyTellCodesOnly() {
      var draft = aDraft().named("").build();
      assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.Accepted.class);
      assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.Accepted.class);
    }

    /// A crash after the claim leaves one without a report.
    @Test
    void loseNothingIfTheFirstOfThemNeverCame() {
      var draft = aDraft().named("CANARY-ONE").build();
      claims.put(ids.claimOf(draft), CaseId.of(UUID.nameUUIDFromBytes(new byte[] {1})));
      assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.NeedsReview.class);
    }
  }

  @Test
  void refusesAnotherReportUnderAKeyOfAnOrganisation() {
    var origin = Origin.staff(IntakeChannel.PARTNER_API, Optional.of(PARTNER), "key", "request-1");
    var first = kept(aDraft().build(), origin);
    assertThat(kept(aDraft().build(), origin).id()).isEqualTo(first.id());
    assertThat(submitting.submit(aDraft().of("threat").build(), origin))
        .isEqualTo(new Submission.ReferenceTaken());
  }

  @Test
  void asksAPersonIfAnOrganisationTellsTheSameUnderAFreshKey() {
    var draft = aDraft().build();
    var keys =
        List.of("k1", "k2").stream()
            .map(key ->
                Origin.staff(
                    IntakeChannel.PARTNER_API, Optional.of(PARTNER), key, "request-" + key))
            .toList();
    assertThat(kept(draft, keys.getFirst()).report()).isInstanceOf(Report.Accepted.class);
    assertThat(kept(draft, keys.getLast()).report()).isInstanceOf(Report.NeedsReview.class);
    assertThat(kept(draft, keys.getFirst()).report()).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void knowsARowWithoutAReferenceByItsPlace() {
    var row = Origin.row(Optional.of(PARTNER), "", "import 1, line 2", "import-1");
    var next = Origin.row(Optional.of(PARTNER), "", "import 1, line 3", "import-1");
    var first = kept(aDraft().build(), row);
    assertThat(kept(aDraft().build(), row).id()).isEqualTo(first.id());
    // The same person twice in one file is most likely one.
    assertThat(kept(aDraft().build(), next).report()).isInstanceOf(Report.NeedsReview.class);
  }

  @Test
  void countsARowOfTheSameFileOnceHoweverOftenItsBatchIsTaken() {
    var draft = aDraft().called("b1").build();
    assertThat(kept(draft, FILE).repeated()).isFalse();
    assertThat(kept(draft, FILE).repeated()).isFalse();
  }

  private static Origin stranger(String key) {
    return Origin.stranger(key, "request-" + UUID.randomUUID());
  }

  private Submission.Kept kept(Answers draft, Origin origin) {
    var agreed = submitting.submit(draft, origin);
    assertThat(agreed).isInstanceOf(Submission.Kept.class);
    return (Submission.Kept) agreed;
  }

  /// Lets something happen between the number and the report.
  private final class CaseNumbersWhileSubmitting implements CaseNumbers {
    @Override
    public CaseNumber give(CaseId report) {
      var number = numbers.give(report);
      var once = whenGiven;
      whenGiven = () -> {};
      once.run();
      return number;
    }

    @Override
    public void giveBack(CaseNumber number) {
      numbers.giveBack(number);
    }

    @Override
    public Optional<CaseId> reportOf(CaseNumber number) {
      return numbers.reportOf(number);
    }
  }

  private final class VaultInMemory implements Vault {
    @Override
    public void keep(CaseId id, String content, Person person) {
      vault.putIfAbsent(id + "/" + content, person);
    }

    @Override
    public Optional<Person> open(CaseId id, String content) {
      return Optional.ofNullable(vault.get(id + "/" + content));
    }

    @Override
    public void forget(CaseId id, String content) {
      vault.remove(id + "/" + content);
    }
  }
}
