package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a draft is known by, and what becomes of it.
class SubmittingReportsTests extends SubmittingFixture {
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

    /// Somebody who moves back has the earlier number again: texts must not go to the later one.
    @Test
    void isAmendedByWhatWasToldBeforeSomethingElse() {
      var home = aDraft().called("moved").build().with(Questions.PHONE, "555-0100");
      kept(home, API);
      kept(home.with(Questions.PHONE, "555-0199"), API);
      var back = home.with(Questions.NAME, "");
      var amended = kept(back, API);
      assertThat(amended.amendment()).isEqualTo(2);
      assertThat(Report.contents(amended.report())).hasSize(3);
      assertThat(kept(back.with(Questions.VICTIM, ""), API).amendment()).isZero();
    }

    @Test
    void isNotAmendedByARowThatLeavesSomethingOut() {
      var first = kept(aDraft().called("fewer").agreeing("given", "spoken").build(), API);
      var row = kept(aDraft().called("fewer").build(), FILE);
      assertThat(row.isAmendment()).isFalse();
      assertThat(vault).hasSize(1);
      assertThat(Report.toldOf(submitting.find(first.id())).wishes().mayAskFirms()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" c 09", "c\u00A009", "c 09\u200B", "ｃ 09", "c  09"})
    void isTheSameWithoutWhatNobodySees(String written) {
      var first = kept(aDraft().called("c 09").build(), API);
      assertThat(kept(aDraft().called(written).build(), FILE).id()).isEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C 09", "c09", "c 9", "c-09"})
    void isAnotherThatLooksOtherwise(String written) {
      var first = kept(aDraft().called("c 09").build(), API);
      assertThat(kept(aDraft().called(written).build(), FILE).id()).isNotEqualTo(first.id());
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

  @ParameterizedTest
  @CsvSource({"narrative, He hit me", "wordsUsed, 杀了你", "callBack, yes", "otherIncidents, আবার"})
  void asksAPersonIfTheCodesAreOutsideAndAStorySaysMore(String field, String text) {
    var speech = aDraft().of("hateful-speech").build();
    assertThat(kept(speech, API).report()).isInstanceOf(Report.Declined.class);
    var question =
        Questions.ALL.stream().filter(one -> one.field().equals(field)).findFirst().orElseThrow();
    assertThat(kept(speech.with(question, text), API).report())
        .isInstanceOfSatisfying(
            Report.NeedsReview.class,
            review -> assertThat(review.reasons()).containsExactly(ReviewReason.STORY_SAYS_MORE));
    assertThat(kept(aDraft().build().with(question, text), API).report())
        .isInstanceOf(Report.Accepted.class);
  }

  @Test
  void asksAPersonIfAStoryComesAfterTheDecline() {
    var speech = aDraft().called("s1").of("hateful-speech").build();
    var first = kept(speech, API);
    assertThat(first.report()).isInstanceOf(Report.Declined.class);
    var told = aDraft().called("s1").of("hateful-speech").telling("He came back").build();
    assertThat(kept(told, API).id()).isEqualTo(first.id());
    assertThat(submitting.find(first.id())).isInstanceOf(Report.NeedsReview.class);
  }
}
