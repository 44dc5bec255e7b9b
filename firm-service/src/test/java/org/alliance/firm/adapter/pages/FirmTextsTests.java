package org.alliance.firm.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.EngagementOutcome;
import org.alliance.contracts.values.engagement.HandBackReason;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.place.DistanceBand;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.application.inbox.InboxMarks;
import org.alliance.firm.application.roster.Roster;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.access.KeyScope;
import org.alliance.firm.domain.deadline.DeadlineKind;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.firm.BarStanding;
import org.alliance.firm.domain.firm.LanguageLevel;
import org.alliance.firm.domain.firm.ProfileExtras;
import org.alliance.firm.domain.firm.ProfileHistory;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.view.FirmPages;
import org.alliance.ui.text.MessageBundle;
import org.alliance.ui.text.MessageCheck;
import org.junit.jupiter.api.Test;

class FirmTextsTests {
  private static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
  private static final MessageBundle TEXTS = new MessageBundle("firm");

  @Test
  void haveWordsForEveryCode() {
    assertThat(
            MessageCheck.of(TEXTS)
                .withWordsFor(
                    List.of(
                        Urgency.class,
                        ServiceCategory.class,
                        ProviderKind.class,
                        OfferDeclineReason.class,
                        NeedCover.class,
                        TeamRole.class,
                        ConnectionStatus.class,
                        EngagementEnding.class,
                        EngagementOutcome.class,
                        HandBackReason.class,
                        StepKind.class,
                        Conduct.class,
                        BiasIndicator.class,
                        DistanceBand.class,
                        LanguageLevel.class,
                        BarStanding.class,
                        ProfileExtras.Duty.class,
                        ProfileHistory.Side.class,
                        DeadlineKind.class,
                        DeadlineRule.Start.class))
                .findings())
        .isEmpty();
    var keys = TEXTS.texts().getOrDefault("en", Map.of()).keySet();
    assertThat(keys)
        .containsAll(
            Stream.of(InstructionSubject.values())
                .map(subject -> "subject." + subject.code())
                .toList())
        .containsAll(
            Stream.of(InboxOffer.Status.values())
                .flatMap(status ->
                    Stream.of(
                        "code.offer-status." + status.code(), "offer.outcome." + status.code()))
                .toList())
        .containsAll(
            Stream.of(ProfileHistory.What.values()).map(what -> "change." + what.code()).toList())
        .containsAll(
            KeyScope.codes().stream()
                .map(scope -> "code.key-scope." + scope.replace(':', '-'))
                .toList())
        .containsAll(
            Stream.of(InboxMarks.Part.values()).map(part -> "news.part." + part.code()).toList())
        .containsAll(
            Stream.of(Roster.Fault.values()).map(fault -> "roster.fault." + fault.code()).toList())
        .containsAll(
            Stream.of(EngagementEnding.values())
                .map(ending -> "end.about." + ending.code())
                .toList());
  }

  @Test
  void haveASentenceForEveryRefusalThatAReaderMayMeet() {
    var notFound =
        List.of(
            Refusal.NO_SUCH_OFFER,
            Refusal.NOT_YOUR_CASE,
            Refusal.NO_SUCH_CONNECTION,
            Refusal.NO_SUCH_QUESTION);
    assertThat(TEXTS.texts().getOrDefault("en", Map.of()).keySet())
        .containsAll(
            Stream.of(Refusal.values())
                .filter(refusal -> !notFound.contains(refusal))
                .map(FirmPages::sentence)
                .toList());
  }

  @Test
  void tellTheTimeLeftInItsTwoLargestUnits() {
    assertThat(left(Duration.ofHours(51))).isEqualTo(new TimeLeft("left.days", 2, 3, false));
    assertThat(left(Duration.ofMinutes(719))).isEqualTo(new TimeLeft("left.hours", 11, 59, true));
    assertThat(left(Duration.ofHours(12))).isEqualTo(new TimeLeft("left.hours", 12, 0, false));
    assertThat(left(Duration.ofSeconds(59))).isEqualTo(new TimeLeft("left.minutes", 0, 0, true));
    assertThat(left(Duration.ofSeconds(-1))).isEqualTo(new TimeLeft("left.over", 0, 0, true));
  }

  private static TimeLeft left(Duration left) {
    return TimeLeft.until(NOW.plus(left), NOW);
  }
}
