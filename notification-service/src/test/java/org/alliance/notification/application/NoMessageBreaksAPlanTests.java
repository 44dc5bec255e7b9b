package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.DeliveryState;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.ReportStanding;
import org.alliance.notification.domain.preference.Preferences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random lives of ten cases, two firms with two people each, a partner organisation and two
/// coordinators: events that come twice, plans and preferences that change, withdrawals, stops, a
/// vault and providers that are away, and clocks that are put forward and back. Whatever leaves,
/// leaves by the plan or the preferences of that moment, and once.
class NoMessageBreaksAPlanTests {
  private static final List<FirmId> FIRMS = List.of(new FirmId("firm-001"), new FirmId("firm-002"));
  private static final OrganisationId PARTNER = new OrganisationId("partner");
  private static final List<NotificationKind> TOLD =
      List.of(
          NotificationKind.TEAM, NotificationKind.HAND_BACK, NotificationKind.QUESTION_ANSWERED);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverHappens(int seed) {
    var random = new Random(seed);
    var chances = new Chances(random);
    // Two days before clocks are put forward, or back.
    var begin = Instant.parse(seed % 2 == 0 ? "2026-03-06T12:00:00Z" : "2026-10-30T12:00:00Z");
    var providers = new CheckingProviders(random, begin);
    var office = providers.office;
    var cases =
        IntStream.range(0, 10)
            .mapToObj(number -> new CaseId("00000000-0000-4000-8000-00000000000" + number))
            .toList();
    cases.forEach(id -> providers.plans.put(id, chances.plan()));
    FIRMS.forEach(firm ->
        office
            .book
            .contacts()
            .put(firm, new Contact("probono@" + firm + ".example", Optional.of(chances.zone()))));
    for (var step = 0; step < 1_500; step++) {
      var id = chances.one(cases);
      var firm = chances.one(FIRMS);
      var offer = OfferId.of(id, 1 + random.nextInt(3));
      switch (random.nextInt(29)) {
        case 0 -> providers.plans.put(id, chances.plan());
        case 1 -> office.paused.setWithdrawn(id, random.nextBoolean());
        case 2 -> office.paused.setStopped(id, random.nextInt(4) == 0);
        case 3, 4, 5 -> office.planning.tellClient(id.value() + "-" + random.nextInt(6), id);
        case 6 -> office.book.preferences().put(firm, chances.preferences());
        case 7 -> office.book.people().put(chances.person(firm));
        case 8 -> office.planning.plan(offer, offer(id, firm, office.now()));
        case 9 -> office.planning.assign(offer, id, firm);
        case 10 -> office.planning.cancelOffer(offer, firm);
        case 11 ->
            office.planning.tell(
                id.value() + "-matter-" + random.nextInt(9), id, firm, chances.one(TOLD));
        case 12 -> office.paused.setActed(id, firm, random.nextBoolean());
        case 13 ->
            office.planning.followUp(
                id.value() + "-case-" + random.nextInt(9),
                id,
                firm,
                chances.one(List.of(FollowUpReason.values())),
                office.now().plus(Duration.ofHours(20)));
        case 14 ->
            office.planning.deadline(
                id.value() + "-law-" + random.nextInt(4),
                id,
                firm,
                LocalDate.ofInstant(office.now(), ZoneOffset.UTC).plusDays(random.nextInt(30)));
        case 15 -> office.book.partners().put(chances.reader());
        case 16 ->
            office.partners.offer(
                id, 1 + random.nextInt(2), PARTNER, office.now().plus(Duration.ofHours(30)));
        case 17 -> {
          var number = 1 + random.nextInt(2);
          office.partners.answered(id, number, PARTNER);
          providers.answered.add(id.value() + "-hand-over-" + number);
        }
        case 18 ->
            office.partners.report(
                id, Optional.empty(), PARTNER, chances.one(List.of(ReportStanding.values())));
        case 19 -> office.book.coordinators().put(chances.coordinator());
        case 20 ->
            office.coordinators.tell(
                id.value() + "-list-" + random.nextInt(9),
                id,
                Optional.empty(),
                chances.one(Preferences.OF_COORDINATORS));
        case 21 -> {
          var question = id.value() + "-list-" + random.nextInt(9);
          office.coordinators.settled(question, NotificationKind.QUESTION_ASKED);
        }
        default -> {
          office.wait(Duration.ofMinutes(random.nextInt(90)));
          office.digests.look();
          office.sendDue(1_000);
        }
      }
    }
    var left = providers.left;
    var toClients = providers.leftToClients;
    assertThat(providers.broken).isEmpty();
    assertThat(new HashSet<>(left)).as("none is sent twice").hasSameSizeAs(left);
    assertThat(toClients).as("the test is about clients").isNotEmpty();
    assertThat(left.size() - toClients.size()).as("and about firms").isPositive();
    assertThat(providers.digests).as("and about digests").isNotEmpty();
    assertThat(providers.kinds)
        .as("and about every kind that is new here")
        .contains(
            NotificationKind.FOLLOW_UP,
            NotificationKind.DEADLINE_NEAR,
            NotificationKind.HAND_OVER_OFFERED,
            NotificationKind.REPORT_STATUS,
            NotificationKind.QUESTION_ASKED);
    providers.digests.values().forEach(NoMessageBreaksAPlanTests::assertThatNoneOverlap);
    office
        .store
        .all()
        .forEach((id, delivery) -> {
          var state = DeliveryState.of(delivery.state());
          var isFinal = !DeliveryState.UNSENT.contains(state);
          assertThat(
                  isFinal
                      || Delivery.since(delivery.state())
                          .isBefore(office.now().plus(Duration.ofDays(9))))
              .as("%s is %s", id, state)
              .isTrue();
        });
    var occasions = new TreeSet<String>();
    toClients.forEach(id -> occasions.add(id.substring(0, id.lastIndexOf('-'))));
    assertThat(occasions).as("one channel for each occasion").hasSameSizeAs(toClients);
  }

  /// A digest that was refused at first may come after a later one.
  private static void assertThatNoneOverlap(List<Notice.Period> sent) {
    var periods = sent.stream().sorted(Comparator.comparing(Notice.Period::from)).toList();
    for (var number = 1; number < periods.size(); number++) {
      assertThat(periods.get(number).from()).isAfterOrEqualTo(periods.get(number - 1).until());
    }
  }

  private static Notice offer(CaseId id, FirmId firm, Instant now) {
    return new Notice(
        id,
        Optional.empty(),
        firm,
        NotificationKind.OFFER,
        Optional.empty(),
        Optional.of(now.plus(Duration.ofHours(30))));
  }
}
