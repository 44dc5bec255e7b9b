package org.alliance.intake.application.form;

import java.time.Instant;
import java.util.Optional;
import org.alliance.intake.domain.question.Answers;

/// What somebody has answered so far, or the receipt after it was sent. Never printed.
///
/// @param id random; names the report that comes of it, so that sending twice makes one report
/// @param version counts the changes, so that two tabs do not undo each other's
/// @param campaign the code of the partner link that led here
/// @param code with which another browser can go on; empty until the person asks for one
/// @param isSuspicious whether a program seems to fill it in; a person looks then
public record Draft(
    String id,
    long version,
    Answers answers,
    Optional<String> campaign,
    Optional<SecretCode> code,
    Instant begunAt,
    boolean isSuspicious,
    Optional<Receipt> receipt) {
  static Draft begun(String id, Optional<String> campaign, Instant at) {
    return new Draft(id, 0, Answers.NONE, campaign, Optional.empty(), at, false, Optional.empty());
  }

  Draft with(Answers all) {
    return new Draft(id, version, all, campaign, code, begunAt, isSuspicious, receipt);
  }

  Draft with(SecretCode resume) {
    return new Draft(
        id, version, answers, campaign, Optional.of(resume), begunAt, isSuspicious, receipt);
  }

  Draft suspected() {
    return new Draft(id, version, answers, campaign, code, begunAt, true, receipt);
  }

  /// The answers go: the vault has them now.
  Draft sent(Receipt taken) {
    return new Draft(
        id,
        version,
        Answers.NONE,
        campaign,
        Optional.empty(),
        begunAt,
        isSuspicious,
        Optional.of(taken));
  }

  public boolean isSent() {
    return receipt.isPresent();
  }

  @Override
  public String toString() {
    return "Draft[not shown]";
  }
}
