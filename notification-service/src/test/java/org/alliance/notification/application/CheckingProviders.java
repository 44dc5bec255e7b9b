package org.alliance.notification.application;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.plan.SafeContactPlan;
import org.alliance.notification.domain.preference.Preferences.Window;
import org.alliance.notification.domain.preference.Rhythm;

/// The vault and the providers, which are away at times. They check whatever leaves against the
/// plan or the preferences of that moment, and remember what has left.
final class CheckingProviders {
  private static final Set<NotificationKind> CRITICAL =
      EnumSet.of(
          NotificationKind.OFFER,
          NotificationKind.REMINDER,
          NotificationKind.ASSIGNMENT,
          NotificationKind.QUESTION_ANSWERED,
          NotificationKind.UNREAD,
          NotificationKind.UNREAD_ESCALATED,
          NotificationKind.QUESTION_ASKED,
          NotificationKind.DEADLINE_NEAR,
          NotificationKind.HAND_OVER_OFFERED,
          NotificationKind.HAND_OVER_REMINDER);

  final PostOffice office;
  final Map<CaseId, SafeContactPlan> plans = new HashMap<>();
  final List<String> left = new ArrayList<>();
  final List<String> leftToClients = new ArrayList<>();
  final Map<String, List<Notice.Period>> digests = new HashMap<>();
  final List<String> broken = new ArrayList<>();
  final Set<String> answered = new HashSet<>();
  final Set<NotificationKind> kinds = EnumSet.noneOf(NotificationKind.class);
  private final Random random;
  private final Chances chances;

  CheckingProviders(Random random, Instant begin) {
    this.random = random;
    chances = new Chances(random);
    office = new PostOffice(begin, this::toFirm, this::claim, this::toClient);
  }

  private ContactClaims.Answer claim(CaseId id, NotificationChannel channel) {
    if (random.nextInt(5) == 0) {
      return new ContactClaims.Answer.Unreachable("test");
    }
    var plan = plans.getOrDefault(id, chances.plan());
    if (plan.channels().isEmpty()) {
      return new ContactClaims.Answer.Refused(ContactRule.PLAN_UNKNOWN);
    }
    return plan.channels().contains(channel)
        ? new ContactClaims.Answer.Released("somebody@example.org", LanguageTag.ENGLISH, plan)
        : new ContactClaims.Answer.Refused(ContactRule.CHANNEL_NOT_ALLOWED);
  }

  private ProviderAnswer toClient(
      String id, NotificationChannel channel, String address, ClientMessage message) {
    var about = Delivery.noticeOf(office.store.load(id).state()).caseId().orElseThrow();
    var plan = plans.getOrDefault(about, chances.plan());
    var isAllowed =
        plan.channels().contains(channel)
            && PlanHours.hold(plan, office.now())
            && office.paused.ruleForClient(about).isEmpty()
            && message.saysWhere() == plan.maySayWhere()
            && message.mayLeaveVoicemail() == plan.mayLeaveVoicemail();
    if (!isAllowed) {
      broken.add(id + " at " + office.now() + " by " + plan);
    }
    return answer(() -> {
      left.add(id);
      leftToClients.add(id);
    });
  }

  private ProviderAnswer toFirm(String id, String email, ZoneId zone, Letter letter) {
    var notice = Delivery.noticeOf(office.store.load(id).state());
    var wanted = office.book.addresses().preferencesOf(notice.recipient());
    var isCritical = CRITICAL.contains(notice.kind());
    var isInTime = isCritical || wanted.window().filter(w -> !isIn(w, zone)).isEmpty();
    var isOwn = email.endsWith("@" + domain(notice.recipient()) + ".example");
    var isAnswered = answered.stream().anyMatch(name -> id.startsWith(name + "-hand-over"));
    kinds.add(notice.kind());
    var isStopped = notice.caseId().filter(office.paused::isStopped).isPresent();
    var isUnwanted = letter instanceof Letter.Digest && wanted.digest() == Rhythm.NEVER;
    if (!isInTime || !isOwn || isStopped || isUnwanted || isAnswered) {
      broken.add(id + " at " + office.now() + " by " + wanted + " to " + email);
    }
    return answer(() -> {
      left.add(id);
      if (letter instanceof Letter.Digest digest) {
        digests
            .computeIfAbsent(notice.recipient().toString(), _ -> new ArrayList<>())
            .add(digest.period());
      }
    });
  }

  private static String domain(Recipient recipient) {
    return switch (recipient) {
      case Recipient.OfFirm(var firm) -> firm.value();
      case Recipient.OfPerson(var firm, _) -> firm.value();
      case Recipient.OfPartner(var organisation, _) -> organisation.value();
      case Recipient.OfCoordinator _ -> "coordinators";
      case Recipient.Client() -> "nobody";
    };
  }

  private boolean isIn(Window window, ZoneId zone) {
    var there = office.now().atZone(zone);
    var isWeekend =
        there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
    return there.getHour() >= window.from()
        && there.getHour() < window.until()
        && !(window.onlyWeekDays() && isWeekend);
  }

  private ProviderAnswer answer(Runnable taken) {
    return switch (random.nextInt(4)) {
      case 0 -> new ProviderAnswer(Result.NOT_NOW, "test", "451");
      case 1 -> new ProviderAnswer(Result.NEVER, "test", "550");
      default -> {
        taken.run();
        yield new ProviderAnswer(Result.TAKEN, "test", "250");
      }
    };
  }
}
