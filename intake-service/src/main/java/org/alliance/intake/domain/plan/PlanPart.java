package org.alliance.intake.domain.plan;

import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;

/// A part of a safe-contact plan that can be changed later, by the question that it answers.
public enum PlanPart implements Coded {
  CHANNELS(Questions.CONTACT_CHANNELS, Kind.CHOICES),
  HOURS(Questions.CONTACT_HOURS, Kind.CHOICES),
  VOICEMAIL(Questions.VOICEMAIL, Kind.ANSWER),
  SAY_WHO_WE_ARE(Questions.SAY_WHO_WE_ARE, Kind.ANSWER),
  SHARED_DEVICE(Questions.SHARED_DEVICE, Kind.ANSWER),
  PHONE(Questions.PHONE, Kind.ADDRESS),
  EMAIL(Questions.EMAIL, Kind.ADDRESS);

  enum Kind {
    /// Any of a few codes; the fewer, the tighter.
    CHOICES,
    /// `yes`, `no`, `ask`, or the person's words.
    ANSWER,
    /// A number or an address.
    ADDRESS
  }

  private final Written question;
  private final Kind kind;

  PlanPart(Written question, Kind kind) {
    this.question = question;
    this.kind = kind;
  }

  public Written question() {
    return question;
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
