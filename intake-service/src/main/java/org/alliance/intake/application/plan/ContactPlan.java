package org.alliance.intake.application.plan;

import java.util.List;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.question.Questions;

/// The part of a safe-contact plan that a worker has to know before a call. The number to call and
/// the person's name are not in it.
///
/// @param channels codes; in the person's words if they are none
/// @param hours codes; in the person's words if they are none
/// @param voicemail `yes`, `no`, `ask`, the person's words if they are none of these, or empty if
///   it was not told; so are the next two
public record ContactPlan(
    List<String> channels,
    List<String> hours,
    String voicemail,
    String sayWhoWeAre,
    String sharedDevice) {
  public static ContactPlan of(SafeContactPlan plan) {
    return new ContactPlan(
        plan.of(PlanPart.CHANNELS),
        plan.of(PlanPart.HOURS),
        plan.text(PlanPart.VOICEMAIL),
        plan.text(PlanPart.SAY_WHO_WE_ARE),
        plan.text(PlanPart.SHARED_DEVICE));
  }

  /// Whether every hour is one that a machine can keep.
  public boolean knowsItsHours() {
    return Questions.CONTACT_HOURS.asked().options().containsAll(hours);
  }

  @Override
  public String toString() {
    return "ContactPlan[not shown]";
  }
}
