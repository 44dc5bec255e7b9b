package org.alliance.intake.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.handover.HandOverCommand;
import org.alliance.intake.domain.retention.Closing;
import org.alliance.intake.domain.retention.KeepingStep;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.service.ServiceStep;

/// The commands of a report.
public sealed interface ReportCommand {
  /// Whether it does something for a client, and so nothing for one who is forgotten.
  default boolean isOfClient() {
    return switch (this) {
      case AcceptAfterReview _,
          DeclineAfterReview _,
          UndoWithdrawal _,
          ChangeConsent _,
          RecordInstruction _,
          AskForPerson _,
          DisagreeWithDecline _,
          HandOverStep _,
          LinkTo _,
          AnswerLink _,
          StopResting _,
          BeginConflictCheck _,
          OpenNames _,
          RecordReview _ ->
          true;
      case OfServices(_, var step) -> step instanceof ServiceStep.Confirm;
      case Submit _,
          Withdraw _,
          EndWithdrawal _,
          ExpireConsents _,
          Keep _,
          NoteOffer _,
          NoteMoreTime _,
          NoteOfferEnd _,
          NoteAssignment _,
          NoteEngagementEnd _,
          NoteTeam _,
          NoteClosing _,
          NoteConflictRefusal _,
          CheckConflict _ ->
          false;
    };
  }

  /// Keep this version of a report and decide it. Sent again, it changes nothing. Another version
  /// under the same reference is an amendment; under anything else it is refused.
  ///
  /// @param personal the parts of the person that it tells otherwise than the versions before it,
  ///   which only the vault can say
  /// @param amends whether the id comes from a reference, so that other content amends the report
  /// @param number the number that the report gets if this is its first version; empty if the
  ///   report is known to be there
  /// @param likely other reports that tell most likely of the same incident
  record Submit(
      CaseId id,
      Version version,
      Set<ReportPart> personal,
      boolean amends,
      Instant at,
      Optional<CaseNumber> number,
      List<Link> likely)
      implements ReportCommand {
    public Submit {
      personal = Set.copyOf(personal);
      likely = List.copyOf(likely);
    }

    /// Of a report that is like no other.
    public Submit(
        CaseId id,
        Version version,
        Set<ReportPart> personal,
        boolean amends,
        Instant at,
        Optional<CaseNumber> number) {
      this(id, version, personal, amends, at, number, List.of());
    }

    LocalDate on() {
      return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
  }

  /// A person in triage finds it in mandate.
  ///
  /// @param state where it happened, if the report did not say
  record AcceptAfterReview(CaseId id, Optional<UsState> state) implements ReportCommand {}

  /// A person in triage finds it outside the mandate.
  record DeclineAfterReview(CaseId id, List<DeclineReason> reasons) implements ReportCommand {}

  /// The client wants no help any more.
  record Withdraw(CaseId id, WithdrawalReason reason) implements ReportCommand {}

  /// The client has confirmed that the withdrawal is for good.
  record EndWithdrawal(CaseId id, WithdrawalEnd end) implements ReportCommand {}

  /// A step towards keeping or forgetting the client.
  record Keep(CaseId id, KeepingStep step) implements ReportCommand {}

  /// The client wants help after all.
  record UndoWithdrawal(CaseId id) implements ReportCommand {}

  /// The client takes a consent back, or gives it.
  ///
  /// @param consent with its receipt
  record ChangeConsent(CaseId id, ConsentRecipient recipient, ConsentChange change, Consent consent)
      implements ReportCommand {
    public ChangeConsent(CaseId id, ConsentRecipient recipient, ConsentChange change) {
      this(id, recipient, change, Consent.of(change));
    }
  }

  /// Ends the consents whose time is over.
  record ExpireConsents(CaseId id, Instant now) implements ReportCommand {}

  /// The client allows something, forbids it, or wants to be asked.
  record RecordInstruction(CaseId id, Instruction instruction) implements ReportCommand {}

  /// The client wants a person to look at a report that was declined.
  record AskForPerson(CaseId id) implements ReportCommand {}

  /// A second person in triage disagrees with a decline.
  record DisagreeWithDecline(CaseId id) implements ReportCommand {}

  /// Matching asks a firm.
  ///
  /// @param answerBy when its time to answer is over
  record NoteOffer(OfferId offer, FirmId firm, Instant answerBy) implements ReportCommand {}

  /// A firm that is asked has more time to answer.
  record NoteMoreTime(OfferId offer, Instant answerBy) implements ReportCommand {}

  /// An offer is over, answered or not.
  record NoteOfferEnd(OfferId offer) implements ReportCommand {}

  /// Matching gave the case to a firm. This ends the offer, too.
  record NoteAssignment(OfferId offer, FirmId firm, Instant at) implements ReportCommand {}

  /// A firm says that its work for the client is over.
  record NoteEngagementEnd(FirmId firm, EngagementEnding ending, Instant at)
      implements ReportCommand {}

  /// A firm says who works on the case, and whom it keeps away from it.
  record NoteTeam(FirmId firm, List<LawyerId> members, List<LawyerId> walled)
      implements ReportCommand {}

  /// A coordinator closes the case, or opens it again.
  record NoteClosing(Closing closing) implements ReportCommand {}

  /// A firm has recorded a service, or the client says whether it was received.
  record OfServices(CaseId id, ServiceStep step) implements ReportCommand {}

  /// A firm that is asked wants to compare its own list with the people of the case. This counts
  /// the try; only then may the vault be opened.
  record BeginConflictCheck(CaseId id, OfferId offer, FirmId firm) implements ReportCommand {}

  /// A call of a firm that is asked was refused.
  record NoteConflictRefusal(CaseId id, OfferId offer, FirmId firm, Refusal reason)
      implements ReportCommand {}

  /// Answers a try that was begun.
  record CheckConflict(CaseId id, OfferId offer, FirmId firm, ConflictFinding finding)
      implements ReportCommand {}

  /// A person of a firm that is asked looks at the names, because a check could not tell.
  ///
  /// @param staff the pseudonym of that person
  record OpenNames(CaseId id, OfferId offer, FirmId firm, String staff, Instant now)
      implements ReportCommand {}

  /// The person says what they found.
  ///
  /// @param staff the pseudonym of that person
  /// @param finding one of those that only a person can find
  record RecordReview(
      CaseId id, OfferId offer, FirmPerson person, String staff, ConflictFinding finding)
      implements ReportCommand {
    public RecordReview {
      if (!finding.isOfReview()) {
        throw new IllegalArgumentException("Not the finding of a person: " + finding.code());
      }
    }
  }

  /// A person found that another report tells of the same incident and goes on for both.
  ///
  /// @param link to the other report, as it was found
  record LinkTo(CaseId id, Link link) implements ReportCommand {}

  /// A person has looked at a link, or removes one. Nothing is said of which report goes on.
  record AnswerLink(CaseId id, CaseId other, Link.Answer answer) implements ReportCommand {}

  /// The report that it rests for was declined.
  record StopResting(CaseId id, CaseId first) implements ReportCommand {}

  /// A step on the way to an organisation.
  record HandOverStep(CaseId id, HandOverCommand step) implements ReportCommand {}
}
