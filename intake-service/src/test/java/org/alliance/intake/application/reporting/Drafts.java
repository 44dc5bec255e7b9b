package org.alliance.intake.application.reporting;

import java.util.List;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;

/// Drafts for tests: an assault in California, of which a person tells.
public final class Drafts {
  private Answers answers =
      Answers.NONE
          .with(Questions.OCCURRED_ON, "2026-03-09")
          .with(Questions.STATE, "CA")
          .with(Questions.ZIP, "94110")
          .with(Questions.CONDUCT, List.of("assault"))
          .with(Questions.BIAS_INDICATORS, List.of("slur"))
          .with(Questions.VICTIM, "person")
          .with(Questions.SPEAKS, List.of("ko"))
          .with(Questions.NAME, "CANARY-NAME");

  private Drafts() {}

  public static Drafts aDraft() {
    return new Drafts();
  }

  public Drafts called(String other) {
    answers = answers.with(Questions.REFERENCE, other);
    return this;
  }

  public Drafts in(String otherZip) {
    answers = answers.with(Questions.ZIP, otherZip);
    return this;
  }

  public Drafts of(String... codes) {
    answers = answers.with(Questions.CONDUCT, List.of(codes));
    return this;
  }

  public Drafts policeContact(String answer) {
    answers = answers.with(Questions.POLICE_CONTACT, answer);
    return this;
  }

  public Drafts named(String other) {
    answers = answers.with(Questions.NAME, other);
    return this;
  }

  public Drafts safeToContact(String answer) {
    answers = answers.with(Questions.SAFE_TO_CONTACT, answer);
    return this;
  }

  public Drafts telling(String story) {
    answers = answers.with(Questions.NARRATIVE, story);
    return this;
  }

  public Drafts agreeing(String lawFirms, String basis) {
    answers =
        answers.with(Questions.CONSENT_LAW_FIRMS, lawFirms).with(Questions.CONSENT_BASIS, basis);
    return this;
  }

  public Answers build() {
    return answers;
  }
}
