package org.alliance.intake.application.status;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.clients.RecordingClientInstructions;
import org.alliance.intake.application.form.SecretCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.form.Visit;
import org.alliance.intake.application.form.Visit.OpenStatus;
import org.alliance.intake.application.form.VisitToken;
import org.alliance.intake.application.form.Visits;
import org.alliance.intake.application.plan.ChangingPlans;
import org.alliance.intake.application.plan.ContactPlan;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.domain.plan.SafeContactPlan;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.retention.WithdrawalEnd;

/// Somebody reads the answer to a report with its secret code, and may stop and tighten things at
/// once. Nothing can be allowed here: that needs the old safe-contact plan's confirmation, and so a
/// call. A wish to be contacted otherwise waits for it.
public final class ReadingStatus {
  /// How long a status stays open in a browser.
  static final Duration OPEN = Duration.ofMinutes(15);

  private final StatusCodes codes;
  private final Visits visits;
  private final ClientRequests requests;
  private final RecordingClientInstructions instructions;
  private final ContactPlans plans;
  private final ChangingPlans changing;
  private final Clock clock;

  public ReadingStatus(
      StatusCodes codes,
      Visits visits,
      ClientRequests requests,
      RecordingClientInstructions instructions,
      ContactPlans plans,
      ChangingPlans changing,
      Clock clock) {
    this.codes = codes;
    this.visits = visits;
    this.requests = requests;
    this.instructions = instructions;
    this.plans = plans;
    this.changing = changing;
    this.clock = clock;
  }

  /// A report whose status is open.
  ///
  /// @param isCallAsked whether the client waits for a call
  public record Opened(CaseId id, Report report, boolean isCallAsked) {}

  /// What a client can do on the status page.
  public sealed interface Act {
    record Stop(ConsentRecipient recipient) implements Act {}

    record StopContact() implements Act {}

    record StopAll() implements Act {}

    /// Confirms an earlier stop: nothing undoes it then.
    record EndAll() implements Act {}

    record AskForCall() implements Act {}

    record AskForPerson() implements Act {}
  }

  /// Opens a status. A draft that is open in the same browser stays open.
  ///
  /// @param token of the browser's cookie, if it has one
  /// @param lasts how long the browser is remembered
  /// @return the token for the cookie; empty if the code opens nothing
  public Optional<VisitToken> open(SecretCode code, Optional<VisitToken> token, Duration lasts) {
    return codes
        .reportOf(code)
        .map(report -> {
          var opened = new OpenStatus(report, clock.instant().plus(OPEN));
          var known = token.filter(one -> visits.find(one).isPresent());
          if (known.isPresent()) {
            var visit = visits.find(known.get()).orElseThrow();
            visits.change(known.get(), visit.withStatus(opened), lasts);
            return known.get();
          }
          return visits.open(new Visit(Optional.empty(), Optional.of(opened)), OPEN);
        });
  }

  /// The report whose status is open in this browser.
  public Optional<Opened> opened(VisitToken token) {
    return visits
        .find(token)
        .flatMap(Visit::status)
        .filter(status -> clock.instant().isBefore(status.until()))
        .map(status -> {
          var id = status.report();
          return new Opened(
              id, instructions.find(id), requests.isOpen(id, ClientRequests.Kind.CALL));
        });
  }

  /// How and when the client wants to be contacted. Empty if nobody contacts them, and for somebody
  /// who reported for the client: they see what they sent, and no more.
  public Optional<ContactPlan> planOf(Opened opened) {
    var report = opened.report();
    var told = Report.toldOf(report);
    return report instanceof Report.Withdrawn
            || told.wishes().ruleOn(InstructionSubject.CONTACT) != InstructionRule.ALLOW
            || told.incident().onBehalf() != OnBehalf.SELF
        ? Optional.empty()
        : Optional.of(ContactPlan.of(plans.of(opened.id(), report).holds()));
  }

  /// The plan that the client may change here. Somebody who may not be contacted can still tighten
  /// it. Nobody changes the plan of a client for whom somebody else reported, or who has withdrawn.
  public Optional<PlanOnFile> planToChange(Opened opened) {
    var report = opened.report();
    return report instanceof Report.Withdrawn
            || Report.isErased(report)
            || Report.toldOf(report).incident().onBehalf() != OnBehalf.SELF
        ? Optional.empty()
        : Optional.of(plans.of(opened.id(), report));
  }

  /// @param seen of the plan that the client saw
  public ChangingPlans.Outcome changePlan(Opened opened, String seen, SafeContactPlan wanted) {
    return changing.change(opened.id(), opened.report(), seen, wanted);
  }

  public void act(CaseId id, Act act) {
    switch (act) {
      case Act.Stop(var recipient) ->
          instructions.changeConsent(id, recipient, ConsentChange.WITHDRAWN);
      case Act.StopContact() ->
          instructions.instruct(id, InstructionSubject.CONTACT, InstructionRule.FORBID);
      case Act.StopAll() -> instructions.withdraw(id, WithdrawalReason.NOT_TOLD);
      case Act.EndAll() -> {
        instructions.endWithdrawal(id, WithdrawalEnd.Way.CODE, "");
        requests.done(id, ClientRequests.Kind.CONFIRM_WITHDRAWAL);
        requests.done(id, ClientRequests.Kind.CALL);
        changing.endWishes(id, instructions.find(id));
      }
      case Act.AskForCall() -> requests.ask(id, ClientRequests.Kind.CALL);
      case Act.AskForPerson() -> instructions.askForPerson(id);
    }
  }

  /// A new code instead of a lost one, for the desk.
  ///
  /// @param mayGive whether the caller may have this report
  /// @return empty if there is no such report for the caller
  public Optional<SecretCode> newCode(CaseId id, Predicate<Report> mayGive) {
    var report = instructions.find(id);
    return report instanceof Report.Absent || !mayGive.test(report)
        ? Optional.empty()
        : Optional.of(codes.give(id));
  }

  /// The status is open no more; a draft stays. A browser without a draft is forgotten.
  ///
  /// @return whether it has a draft, and so keeps its cookie
  public boolean close(VisitToken token, Duration lasts) {
    var visit = visits.find(token).filter(one -> one.draft().isPresent());
    visit.ifPresentOrElse(
        one -> visits.change(token, one.withoutStatus(), lasts), () -> visits.forget(token));
    return visit.isPresent();
  }
}
