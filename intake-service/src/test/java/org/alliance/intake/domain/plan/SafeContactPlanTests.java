package org.alliance.intake.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a later plan compares with the one that holds.
class SafeContactPlanTests {
  private static final int PLANS = 20_000;
  private static final Map<PlanPart, List<String>> POSSIBLE =
      Map.of(
          PlanPart.CHANNELS, List.of("call", "text", "email", "relay", "video", "微信"),
          PlanPart.HOURS, List.of("morning", "afternoon", "evening", "weekend", "not on Tuesdays"),
          PlanPart.VOICEMAIL, List.of("yes", "no", "ask", "perhaps"),
          PlanPart.SAY_WHO_WE_ARE, List.of("yes", "no", "ask", "perhaps"),
          PlanPart.SHARED_DEVICE, List.of("yes", "no", "ask", "perhaps"),
          PlanPart.PHONE, List.of("201 555 0149", "+1 (201) 555-0149", "201 555 0150"),
          PlanPart.EMAIL, List.of("a@example.org", "A@example.org", "b@example.org"));

  @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
  @CsvSource({
    "CHANNELS, call|text, call, TIGHTER",
    "CHANNELS, call|text, text|call, SAME",
    "CHANNELS, call, call|text, LOOSER",
    "CHANNELS, call, text, LOOSER",
    "CHANNELS, call|text, text|email, LOOSER",
    "CHANNELS, call|微信, call, UNCLEAR",
    "CHANNELS, call, 微信, UNCLEAR",
    "CHANNELS, -, call, UNCLEAR",
    "CHANNELS, call, '', TIGHTER",
    "HOURS, evening|weekend, evening, TIGHTER",
    "HOURS, evening, morning, LOOSER",
    "HOURS, evening, evening|not on Tuesdays, UNCLEAR",
    "HOURS, evening|not on Tuesdays, evening, UNCLEAR",
    "HOURS, -, evening, UNCLEAR",
    "VOICEMAIL, yes, no, TIGHTER",
    "VOICEMAIL, yes, ask, TIGHTER",
    "VOICEMAIL, yes, perhaps, TIGHTER",
    "VOICEMAIL, no, yes, LOOSER",
    "VOICEMAIL, no, ask, LOOSER",
    "VOICEMAIL, -, no, TIGHTER",
    "VOICEMAIL, -, ask, TIGHTER",
    "VOICEMAIL, -, yes, LOOSER",
    "VOICEMAIL, perhaps, sometimes, UNCLEAR",
    "SAY_WHO_WE_ARE, yes, no, TIGHTER",
    "SAY_WHO_WE_ARE, no, yes, LOOSER",
    "SHARED_DEVICE, no, yes, TIGHTER",
    "SHARED_DEVICE, yes, no, LOOSER",
    "SHARED_DEVICE, -, yes, TIGHTER",
    "SHARED_DEVICE, -, no, LOOSER",
    "PHONE, 201 555 0149, '', TIGHTER",
    "PHONE, 201 555 0149, +1 (201) 555-0149, SAME",
    "PHONE, 201 555 0149, ２０１５５５０１４９, SAME",
    "PHONE, 201 555 0149, 201 555 0150, LOOSER",
    "PHONE, -, 201 555 0149, LOOSER",
    "PHONE, '', 201 555 0149, LOOSER",
    "PHONE, -, '', SAME",
    "EMAIL, a@example.org, A@example.org, SAME",
    "EMAIL, a@example.org, b@example.org, LOOSER",
    "EMAIL, a@example.org, '', TIGHTER"
  })
  void comparesPartByPart(PlanPart part, String held, String later, PlanChange change) {
    assertThat(
            PlanChange.of(
                part, held.equals("-") ? Optional.empty() : Optional.of(texts(held)), texts(later)))
        .isEqualTo(change);
  }

  @Test
  void holdsTheTighterPartsAndKeepsTheOthersAsAWish() {
    var old =
        new SafeContactPlan(
            Map.of(
                PlanPart.CHANNELS, List.of("call", "text"),
                PlanPart.HOURS, List.of("evening"),
                PlanPart.VOICEMAIL, List.of("yes"),
                PlanPart.PHONE, List.of("201 555 0149")));
    var later =
        new SafeContactPlan(
            Map.of(
                PlanPart.CHANNELS, List.of("text", "email"),
                PlanPart.HOURS, List.of("morning"),
                PlanPart.VOICEMAIL, List.of("no"),
                PlanPart.PHONE, List.of("201 555 0150")));
    var amended = old.amendedBy(later);
    assertThat(amended.holds().parts())
        .isEqualTo(
            Map.of(
                PlanPart.CHANNELS, List.of("text"),
                PlanPart.HOURS, List.of("evening"),
                PlanPart.VOICEMAIL, List.of("no"),
                PlanPart.PHONE, List.of("201 555 0149")));
    assertThat(amended.waits().parts())
        .isEqualTo(
            Map.of(
                PlanPart.CHANNELS, List.of("text", "email"),
                PlanPart.HOURS, List.of("morning"),
                PlanPart.PHONE, List.of("201 555 0150")));
    assertThat(old).hasToString("SafeContactPlan[not shown]");
  }

  /// What nobody has confirmed lets nothing through that the old plan did not.
  @Test
  void neverLetsAnythingThroughThatTheOldPlanDidNot() {
    var random = new Random(20_261_130);
    for (var at = 0; at < PLANS; at++) {
      var old = plan(random);
      var later = plan(random);
      var amended = old.amendedBy(later);
      var who = old.parts() + " then " + later.parts();
      assertThat(allowed(old)).as(who).containsAll(allowed(amended.holds()));
      var waiting = amended.holds().whileWaiting(amended.waits());
      assertThat(allowed(old)).as(who).containsAll(allowed(waiting));
      assertThat(allowed(overlay(old, later))).as(who).containsAll(allowed(waiting));
    }
  }

  /// Nothing is lost: what does not hold waits, and all of it holds after it is confirmed.
  @Test
  void everythingThatIsToldHoldsOrWaits() {
    var random = new Random(7);
    for (var at = 0; at < PLANS; at++) {
      var old = plan(random);
      var later = plan(random);
      var amended = old.amendedBy(later);
      var confirmed = amended.holds().replacedBy(amended.waits());
      later
          .parts()
          .forEach((part, told) ->
              assertThat(PlanChange.of(part, confirmed.told(part), told))
                  .as("%s then %s", old.parts(), later.parts())
                  .isEqualTo(PlanChange.SAME));
      assertThat(amended.holds().without(amended.waits()).amendedBy(later).holds()).isNotNull();
    }
  }

  private static SafeContactPlan plan(Random random) {
    var parts = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    POSSIBLE.forEach((part, possible) -> {
      if (random.nextInt(4) > 0) {
        var told = new ArrayList<String>();
        if (part.isOfChoices()) {
          possible.stream().filter(_ -> random.nextInt(3) == 0).forEach(told::add);
        }
        parts.put(
            part, told.isEmpty() ? List.of(possible.get(random.nextInt(possible.size()))) : told);
      }
    });
    return new SafeContactPlan(parts);
  }

  /// The later plan as if all of it held.
  private static SafeContactPlan overlay(SafeContactPlan old, SafeContactPlan later) {
    return old.replacedBy(later);
  }

  /// What a machine could do by a plan: each way at each hour, what it may say, and where it goes.
  /// Without ways or readable hours it can do nothing, so that words never count as a permission.
  private static Set<String> allowed(SafeContactPlan plan) {
    var allowed = new HashSet<String>();
    var hours = plan.of(PlanPart.HOURS);
    if (PlanPart.HOURS.question().asked().options().containsAll(hours)) {
      plan.of(PlanPart.CHANNELS).stream()
          .filter(PlanPart.CHANNELS.question().asked().options()::contains)
          .forEach(way -> hours.forEach(hour -> allowed.add(way + " in the " + hour)));
    }
    if (plan.text(PlanPart.VOICEMAIL).equals("yes")) {
      allowed.add("speaks to a machine");
    }
    if (plan.text(PlanPart.SAY_WHO_WE_ARE).equals("yes")) {
      allowed.add("says who we are");
    }
    if (plan.text(PlanPart.SHARED_DEVICE).equals("no")) {
      allowed.add("writes as to one person");
    }
    plan.of(PlanPart.PHONE).stream()
        .map(number -> number.replaceAll("\\D", "").replaceAll("^1", ""))
        .forEach(allowed::add);
    plan.of(PlanPart.EMAIL).stream().map(String::toLowerCase).forEach(allowed::add);
    return allowed;
  }

  private static List<String> texts(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split("\\|"));
  }
}
