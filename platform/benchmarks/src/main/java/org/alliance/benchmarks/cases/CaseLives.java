package org.alliance.benchmarks.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.alliance.benchmarks.running.EventRecords;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.NotificationSettled;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReferralEscalated;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.notice.NotificationOutcome;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.EscalationReason;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The events of one made-up case after the other. One in five is declined, one in twenty waits for
/// triage; the others are offered to up to three firms, and most end with a service.
final class CaseLives {
  private static final List<LanguageTag> LANGUAGES =
      List.of("ko", "zh", "vi", "km", "tl", "hmn", "ja", "hi").stream()
          .map(LanguageTag::new)
          .toList();

  private final RandomGenerator random;
  private final Instant today;
  private int made;

  CaseLives(RandomGenerator random, Instant today) {
    this.random = random;
    this.today = today;
  }

  /// A case that came within the last three weeks.
  List<ProducerRecord<byte[], byte[]>> next() {
    made++;
    var received = today.minus(Duration.ofMinutes(random.nextInt(60, 21 * 24 * 60)));
    return new Life(CaseId.of(new UUID(random.nextLong(), random.nextLong())), received).events();
  }

  /// The number of the latest case.
  private CaseNumber number() {
    return CaseNumber.of(made);
  }

  private final class Life {
    private final CaseId id;
    private final CaseFacts facts;
    private final List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
    private final Map<EventStream, Long> sequences = new EnumMap<>(EventStream.class);
    private Instant time;
    private int mails;

    Life(CaseId id, Instant received) {
      this.id = id;
      time = received;
      facts =
          new CaseFacts(
              any(UsState.values()),
              Zip3.UNKNOWN,
              List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
              List.of(),
              List.of(ServiceCategory.CIVIL_REMEDIES, ServiceCategory.COUNSELLING),
              any(Urgency.values()));
    }

    List<ProducerRecord<byte[], byte[]>> events() {
      say(report());
      var fate = random.nextInt(100);
      if (fate < 5) {
        say(new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR)));
      } else if (fate < 25) {
        say(new ReportDeclined(id, List.of(DeclineReason.NO_SIGN_OF_BIAS)));
      } else {
        say(new CaseAccepted(id, facts, false, fate > 30, number()));
        if (fate > 30) {
          offer(fate);
        }
      }
      return events;
    }

    private IncidentReported report() {
      return new IncidentReported(
          id,
          any(IntakeChannel.values()),
          facts.speaks(),
          List.of(),
          Interpreter.UNKNOWN,
          facts.state(),
          Zip3.UNKNOWN,
          null,
          List.of(Conduct.ASSAULT),
          List.of(),
          VictimKind.PERSON,
          facts.services(),
          OnBehalf.SELF,
          facts.urgency(),
          number());
    }

    private void offer(int fate) {
      var firms = random.nextInt(1, 4);
      for (var at = 1; at <= firms; at++) {
        var firm = new FirmId("firm-%03d".formatted(random.nextInt(1, 76)));
        var offer = OfferId.of(id, at);
        say(new OfferMade(offer, id, firm, at, time.plus(Duration.ofDays(3)), facts, number()));
        mail(firm, NotificationKind.OFFER);
        if (at < firms) {
          say(declined(offer, firm));
        } else if (fate > 45) {
          say(new OfferAnswered(offer, id, firm, OfferAnswer.ACCEPTED, null));
          say(new FirmAssigned(offer, id, firm, facts.services()));
          mail(firm, NotificationKind.ASSIGNMENT);
          work(firm, fate);
        } else if (fate > 38) {
          say(declined(offer, firm));
          say(new ReferralEscalated(id, EscalationReason.ALL_DECLINED));
        }
      }
    }

    private OfferAnswered declined(OfferId offer, FirmId firm) {
      return new OfferAnswered(offer, id, firm, OfferAnswer.DECLINED, OfferDeclineReason.CAPACITY);
    }

    private void work(FirmId firm, int fate) {
      if (fate < 50) {
        return;
      }
      say(
          new TeamStaffed(
              id,
              firm,
              List.of(new TeamStaffed.Member(new LawyerId("l-1"), TeamRole.LEAD_COUNSEL)),
              facts.speaks(),
              false,
              null));
      mail(firm, NotificationKind.TEAM);
      for (var status :
          List.of(
              ConnectionStatus.REQUESTED,
              ConnectionStatus.IN_PROGRESS,
              ConnectionStatus.COMPLETED)) {
        say(
            new ServiceConnected(
                new ConnectionId("c-1"),
                id,
                firm,
                ServiceCategory.COUNSELLING,
                ProviderKind.HEALTH_PROVIDER,
                status));
      }
      if (fate > 60) {
        say(
            new EngagementEnded(
                id, firm, fate > 63 ? EngagementEnding.DONE : EngagementEnding.HANDED_BACK));
      }
    }

    private <T> T any(T[] some) {
      return some[random.nextInt(some.length)];
    }

    private void say(AllianceEvent event) {
      var sequence = sequences.merge(EventType.of(event).stream(), 1L, Long::sum);
      events.add(EventRecords.of(id.value(), sequence, time, event));
      time = time.plus(Duration.ofMinutes(random.nextInt(1, 600)));
    }

    private void mail(FirmId firm, NotificationKind kind) {
      mails++;
      var settled =
          new NotificationSettled(
              id, firm, kind, NotificationChannel.EMAIL, NotificationOutcome.SENT);
      events.add(EventRecords.of(id.value() + "-" + mails, 1, time, settled));
    }
  }
}
