package org.alliance.intake.application.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.Version;
import org.alliance.intake.domain.same.Likeness;
import org.alliance.intake.domain.same.Link;
import org.junit.jupiter.api.Test;

class SameCallersTests {
  private static final CaseId OTHER = new CaseId("123e4567-e89b-12d3-a456-426614174001");
  private static final Report SENT_BY_HOTLINE_X =
      new Report.Received(Incidents.told(Incidents.inMandate()));
  private static final Answers TYPED = Answers.NONE.with(Questions.PHONE, "415 555 0134");

  @Test
  void tellNumberAndReasonToTheOrganisationThatSentTheReportAndToCoordinators() {
    for (var staff : List.of(hotline("hotline-x"), coordinator())) {
      assertThat(hints(staff, TYPED, LinkReason.SAME_PHONE, LinkReason.SAME_NAME))
          .containsExactly(new SameCallers.Hint(Incidents.NUMBER, LinkReason.SAME_PHONE));
    }
  }

  @Test
  void tellNothingToAnyOtherOrganisation() {
    assertThat(hints(hotline("hotline-y"), TYPED, LinkReason.SAME_PHONE)).isEmpty();
  }

  @Test
  void doNotTakeANameAloneForAPerson() {
    assertThat(hints(coordinator(), TYPED, LinkReason.SAME_NAME)).isEmpty();
    assertThat(hints(coordinator(), TYPED, LinkReason.SAME_NAME, LinkReason.SAME_PLACE)).hasSize(1);
    assertThat(hints(coordinator(), TYPED, LinkReason.SAME_WORDS)).isEmpty();
  }

  @Test
  void readWhatIsHalfTyped() {
    assertThat(
            hints(
                coordinator(),
                TYPED.with(Questions.OCCURRED_ON, "2026-13-44"),
                LinkReason.SAME_PHONE))
        .hasSize(1);
  }

  private static List<SameCallers.Hint> hints(Staff staff, Answers typed, LinkReason... reasons) {
    var link = Link.open(OTHER, new Likeness(45, List.of(reasons)));
    var same =
        new SameReports() {
          @Override
          public List<Link> keepAndFind(CaseId id, Answers answers, Version version) {
            throw new AssertionError("Nothing is kept while somebody types");
          }

          @Override
          public Stream<Link> like(Answers answers, Incident incident) {
            return answers.tells(Questions.PHONE) ? Stream.of(link) : Stream.empty();
          }

          @Override
          public void forget(CaseId id, String content) {
            throw new AssertionError("Nothing was kept");
          }
        };
    var check =
        new ReportCheck(
            new PlacesInMemory(Set.of(UsState.CA)),
            Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), ZoneOffset.UTC),
            false);
    return new SameCallers(same, check, _ -> SENT_BY_HOTLINE_X).hints(staff, typed);
  }

  private static Staff hotline(String organisation) {
    return new Staff(
        "worker", organisation, Optional.of(new OrganisationId(organisation)), false, false, true);
  }

  private static Staff coordinator() {
    return new Staff("coordinator", "alliance", Optional.empty(), true, true, false);
  }
}
