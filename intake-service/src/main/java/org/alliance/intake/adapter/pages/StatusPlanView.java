package org.alliance.intake.adapter.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.report.Report;
import org.alliance.ui.form.Option;

/// The safe-contact plan as the client sees it. Of a number or an address it shows as much as tells
/// the client which one it is: somebody else may look at the screen, or have found the code.
///
/// @param waits what waits for the client's word, in their language
/// @param next what the client can do about it, as a message key
record StatusPlanView(
    String tag,
    String seen,
    List<Part> choices,
    List<Part> answers,
    List<Address> addresses,
    List<String> waits,
    String next) {
  private static final int DIGITS_SHOWN = 2;
  private static final String HIDDEN = "•••";

  /// A part with options.
  public record Part(String field, List<Option> options) {}

  /// @param inUse as far as it is shown; blank if there is none
  /// @param type of the input
  public record Address(String field, String label, String inUse, String type) {}

  static StatusPlanView of(String tag, PlanOnFile plan, Report report, AnswerWords words) {
    return new StatusPlanView(
        tag,
        plan.seen(),
        parts(words, PlanPart.CHANNELS, PlanPart.HOURS),
        parts(words, PlanPart.VOICEMAIL, PlanPart.SAY_WHO_WE_ARE, PlanPart.SHARED_DEVICE),
        List.of(
            address(PlanPart.PHONE, plan.holds(), words, "tel"),
            address(PlanPart.EMAIL, plan.holds(), words, "email")),
        waits(plan.client(), words),
        next(report));
  }

  private static List<Part> parts(AnswerWords words, PlanPart... parts) {
    return List.of(parts).stream()
        .map(part -> new Part(part.question().field(), words.options(part.question())))
        .toList();
  }

  private static Address address(
      PlanPart part, SafeContactPlan plan, AnswerWords words, String type) {
    return new Address(
        part.question().field(), words.label(part.question()), masked(part, plan.text(part)), type);
  }

  /// `•••49`, or `m•••`.
  static String masked(PlanPart part, String text) {
    if (text.isBlank()) {
      return "";
    }
    if (part == PlanPart.EMAIL) {
      return text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
    }
    var digits = text.replaceAll("[^\\p{Nd}]", "");
    return HIDDEN + digits.substring(Math.max(0, digits.length() - DIGITS_SHOWN));
  }

  private static List<String> waits(SafeContactPlan wish, AnswerWords words) {
    var waits = new ArrayList<String>();
    wish.parts()
        .forEach((part, wished) -> {
          var question = part.question();
          if (part.isAddress()) {
            waits.add(words.label(question) + ": " + masked(part, wish.text(part)));
          } else {
            waits.add(
                words.label(question) + " " + String.join(", ", chosen(question, wished, words)));
          }
        });
    return waits;
  }

  private static List<String> chosen(Question question, List<String> codes, AnswerWords words) {
    return words.options(question).stream()
        .filter(option -> codes.contains(option.code()))
        .map(Option::label)
        .toList();
  }

  /// Somebody who may not be contacted is not asked: they get in touch themselves.
  private static String next(Report report) {
    return switch (Report.toldOf(report).wishes().ruleOn(InstructionSubject.CONTACT)) {
      case ALLOW -> "status.plan.waits-ask";
      case ASK -> "status.plan.waits-call";
      case FORBID -> "status.plan.waits-self";
    };
  }

  /// What the controls show of the plan that holds.
  static Map<String, List<String>> values(SafeContactPlan plan) {
    var values = new HashMap<String, List<String>>();
    plan.parts()
        .forEach((part, told) -> {
          if (!part.isAddress()) {
            values.put(part.question().field(), told);
          }
        });
    return values;
  }

  /// For the status page.
  static Map<String, Object> onStatus(Optional<StatusPlanView> view) {
    return Map.of(
        "mayChangePlan", view.isPresent(),
        "planWaits", view.map(StatusPlanView::waits).orElse(List.of()),
        "planNext", view.map(StatusPlanView::next).orElse(""));
  }
}
