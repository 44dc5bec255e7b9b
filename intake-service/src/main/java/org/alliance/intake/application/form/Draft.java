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
/// @param desk of the hotline that fills it in; empty for the public form
/// @param isSuspicious whether a program seems to fill it in; a person looks then
public record Draft(
    String id,
    long version,
    Answers answers,
    Optional<String> campaign,
    Optional<SecretCode> code,
    Optional<Desk> desk,
    Instant begunAt,
    boolean isSuspicious,
    Optional<Receipt> receipt) {
  /// A worker fills it in for somebody who calls. Only the same desk can open it.
  ///
  /// @param owner whose it is: an organisation, or a worker who belongs to none
  /// @param language the tag of the caller's language, in which the questions stand beside English
  /// @param isFromPaper whether a paper form is copied
  public record Desk(String owner, String language, boolean isFromPaper) {}

  static Draft begun(String id, Optional<String> campaign, Instant at) {
    return new Draft(
        id,
        0,
        Answers.NONE,
        campaign,
        Optional.empty(),
        Optional.empty(),
        at,
        false,
        Optional.empty());
  }

  public static Draft begunAt(Desk desk, String id, Instant at) {
    return new Draft(
        id,
        0,
        Answers.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(desk),
        at,
        false,
        Optional.empty());
  }

  public Draft with(Answers all, Desk changed) {
    return new Draft(
        id, version, all, campaign, code, Optional.of(changed), begunAt, isSuspicious, receipt);
  }

  Draft with(Answers all) {
    return new Draft(id, version, all, campaign, code, desk, begunAt, isSuspicious, receipt);
  }

  Draft with(SecretCode resume) {
    return new Draft(
        id, version, answers, campaign, Optional.of(resume), desk, begunAt, isSuspicious, receipt);
  }

  Draft suspected() {
    return new Draft(id, version, answers, campaign, code, desk, begunAt, true, receipt);
  }

  /// The answers go: the vault has them now.
  public Draft sent(Receipt taken) {
    return new Draft(
        id,
        version,
        Answers.NONE,
        campaign,
        Optional.empty(),
        desk,
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
