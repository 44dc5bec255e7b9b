package org.alliance.intake.domain.plan;

import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;

/// A part of a safe-contact plan that can be changed later, by the question that it answers.
public enum PlanPart implements Coded {
  CHANNELS(Kind.CHOICES),
  HOURS(Kind.CHOICES),
  VOICEMAIL(Kind.ANSWER),
  SAY_WHO_WE_ARE(Kind.ANSWER),
  SHARED_DEVICE(Kind.ANSWER),
  PHONE(Kind.ADDRESS),
  EMAIL(Kind.ADDRESS);

  enum Kind {
    /// Any of a few codes; the fewer, the tighter.
    CHOICES,
    /// `yes`, `no`, `ask`, or the person's words.
    ANSWER,
    /// A number or an address.
    ADDRESS
  }

  private final Kind kind;

  PlanPart(Kind kind) {
    this.kind = kind;
  }

  public Written question() {
    return switch (this) {
      case CHANNELS -> Questions.CONTACT_CHANNELS;
      case HOURS -> Questions.CONTACT_HOURS;
      case VOICEMAIL -> Questions.VOICEMAIL;
      case SAY_WHO_WE_ARE -> Questions.SAY_WHO_WE_ARE;
      case SHARED_DEVICE -> Questions.SHARED_DEVICE;
      case PHONE -> Questions.PHONE;
      case EMAIL -> Questions.EMAIL;
    };
  }

  Kind kind() {
    return kind;
  }

  public boolean isAddress() {
    return kind == Kind.ADDRESS;
  }

  public boolean isOfChoices() {
    return kind == Kind.CHOICES;
  }
}
