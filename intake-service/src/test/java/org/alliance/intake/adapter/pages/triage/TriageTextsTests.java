package org.alliance.intake.adapter.pages.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.application.reviewing.ReadingQueue;
import org.alliance.intake.application.reviewing.TriageQueue;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.elements.ElementKind;
import org.alliance.intake.domain.incident.ReadingNote;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.triage.Triage;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;

class TriageTextsTests {
  private static final MessageBundle BUNDLE =
      MessageBundle.ofStaff("intake-triage", Set.of("triage"));
  private static final Map<String, String> ENGLISH = BUNDLE.texts().getOrDefault("en", Map.of());

  @Test
  void haveWordsForEveryCode() {
    assertThat(
            MessageCheck.of(BUNDLE)
                .withWordsFor(
                    List.of(
                        ReviewReason.class,
                        DeclineReason.class,
                        ReportStatus.class,
                        Conduct.class,
                        BiasIndicator.class,
                        VictimKind.class,
                        Interpreter.class,
                        OnBehalf.class,
                        ServiceCategory.class,
                        Urgency.class,
                        IntakeChannel.class,
                        ReadingNote.class,
                        LinkReason.class,
                        ReportPart.class,
                        ConsentRecipient.class,
                        Consent.Answer.class,
                        Consent.Basis.class,
                        InstructionSubject.class,
                        InstructionRule.class,
                        ElementKind.class,
                        TriageQueue.AgeBand.class,
                        ReadingQueue.Holding.class))
                .findings())
        .isEmpty();
  }

  @Test
  void haveASentenceForEveryFindingOfEveryRule() {
    assertThat(ReportSections.rules(Incidents.inMandate())).hasSameSizeAs(Triage.RULES);
    for (var rule : ReportSections.rules(Incidents.unclear())) {
      for (var finding : List.of("fulfilled", "missing", "unclear")) {
        assertThat(ENGLISH).containsKey("triage.rule." + rule.key() + "." + finding);
        assertThat(ENGLISH).containsKey("triage.finding." + finding);
      }
    }
  }

  @Test
  void haveALabelForEveryFact() {
    for (var fact : ReportSections.facts(Incidents.told(Incidents.inMandate()))) {
      assertThat(ENGLISH).containsKey("triage.fact." + fact.key());
    }
  }

  @Test
  void doNotTakePublicPagesTheirLanguages() {
    var alone = new IcuMessages(List.of(new MessageBundle("intake")), false);
    var both = new IcuMessages(List.of(new MessageBundle("intake"), BUNDLE), false);
    assertThat(both.offered()).isEqualTo(alone.offered()).hasSizeGreaterThan(10);
    assertThat(both.has("triage.title")).isTrue();
    for (var language : both.offered()) {
      assertThat(both.text(language, "triage.title")).isEqualTo("Triage");
    }
  }

  /// A key of both would show staff words to the public.
  @Test
  void shareNoKeyWithThePublicTexts() {
    Set<String> keys = new HashSet<>(ENGLISH.keySet());
    keys.retainAll(new MessageBundle("intake").texts().getOrDefault("en", Map.of()).keySet());
    assertThat(keys).isEmpty();
  }
}
