package org.alliance.intake.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.KeptPlan;
import org.alliance.intake.application.plan.KeptPlansInMemory;
import org.alliance.intake.application.vault.Person;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;

/// The file shows the plan that holds, and marks what nobody may use yet.
class FileContentsTests {
  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final RecordingVault vault = new RecordingVault();
  private final KeptPlansInMemory kept = new KeptPlansInMemory();
  private final FileContents contents = new FileContents(vault, new ContactPlans(vault, kept));

  @Test
  void marksANumberThatNobodyHasConfirmed() {
    var first = Incidents.inMandate();
    vault.keep(
        Incidents.CASE,
        first.content(),
        new Person(Map.of("phone", "201 555 0149", "email", "a@example.org")));
    submit(
        new Submit(
            Incidents.CASE,
            Incidents.version(first),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
    var later =
        Incidents.of(
            List.of(Conduct.ASSAULT, Conduct.THREAT),
            List.of(BiasIndicator.SLUR),
            VictimKind.PERSON,
            Incidents.SAN_FRANCISCO,
            "ko");
    vault.keep(Incidents.CASE, later.content(), new Person(Map.of("phone", "201 555 0150")));
    submit(
        new Submit(
            Incidents.CASE,
            Incidents.version(later),
            Set.of(ReportPart.CONTACT),
            true,
            Incidents.AT,
            Optional.empty()));
    assertThat(passages("phone"))
        .extracting(Passage::texts)
        .containsExactly(List.of("201 555 0149"), List.of("201 555 0150", "detail.plan:waits"));

    kept.keep(
        Incidents.CASE,
        new KeptPlan(
            1,
            new SafeContactPlan(
                Map.of(
                    PlanPart.CHANNELS, List.of("call"),
                    PlanPart.PHONE, List.of("201 555 0150"),
                    PlanPart.EMAIL, List.<String>of())),
            SafeContactPlan.NOT_TOLD,
            SafeContactPlan.NOT_TOLD,
            Set.of(first.content(), later.content()),
            List.of()));
    assertThat(passages("phone"))
        .extracting(Passage::texts)
        .containsExactly(List.of("201 555 0150"));
    assertThat(passages("email", "contactChannels"))
        .extracting(Passage::field, Passage::texts)
        .containsExactly(
            tuple("contactChannels", List.of("call")),
            tuple("email", List.of("detail.plan:nothing")));
  }

  private void submit(Submit command) {
    reports.handle(Incidents.CASE.value(), command);
  }

  private List<Passage> passages(String... fields) {
    var report = reports.stateOf(Incidents.CASE.value());
    return contents.read(Incidents.CASE, report, FilePart.SAFE_CONTACT).stream()
        .filter(passage -> List.of(fields).contains(passage.field()))
        .toList();
  }
}
