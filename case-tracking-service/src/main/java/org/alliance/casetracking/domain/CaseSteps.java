package org.alliance.casetracking.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.CaseEvent.CaseAccepted;
import org.alliance.casetracking.domain.CaseEvent.EngagementEnded;
import org.alliance.casetracking.domain.CaseEvent.FirmAssigned;
import org.alliance.casetracking.domain.CaseEvent.HandOverOffered;
import org.alliance.casetracking.domain.CaseEvent.IncidentReported;
import org.alliance.casetracking.domain.CaseEvent.OfferAnswered;
import org.alliance.casetracking.domain.CaseEvent.OfferMade;
import org.alliance.casetracking.domain.CaseEvent.ReportDeclined;
import org.alliance.casetracking.domain.CaseEvent.ServiceConnected;
import org.alliance.casetracking.domain.CaseEvent.TeamStaffed;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;

/// When a case came how far, for figures of many cases. No id, and nothing of the people in it.
///
/// @param answered when it was accepted or declined
/// @param offered when a firm was first asked
/// @param assigned when a firm first had it
/// @param staffed when that firm first named its team
/// @param connected when the client was first connected with a service
/// @param ended when the work of a firm ended otherwise than by being handed back
/// @param lastOffer what became of the latest offer; empty if none was made or it is still open
/// @param teamSpeaks whether the first team speaks a language of the client
/// @param partner the organisation that was asked last to take a declined report
/// @param sender the organisation that sent the report; empty if none did, or if that is not known
public record CaseSteps(
    Optional<Instant> received,
    Optional<Instant> answered,
    Optional<Instant> offered,
    Optional<Instant> assigned,
    Optional<Instant> staffed,
    Optional<Instant> connected,
    Optional<Instant> ended,
    FlowState state,
    boolean inMandate,
    Optional<OfferEnd> lastOffer,
    Optional<IntakeChannel> channel,
    Optional<UsState> place,
    List<LanguageTag> speaks,
    List<ServiceCategory> services,
    List<DeclineReason> declineReasons,
    List<OfferDeclineReason> offerDeclines,
    boolean handedBack,
    boolean teamSpeaks,
    Optional<OrganisationId> partner,
    Optional<OrganisationId> sender) {
  /// How an offer ended that no firm has accepted.
  public enum OfferEnd implements Coded {
    DECLINED,
    EXPIRED,
    WITHDRAWN
  }

  public CaseSteps {
    speaks = List.copyOf(speaks);
    services = List.copyOf(services);
    declineReasons = List.copyOf(declineReasons);
    offerDeclines = List.copyOf(offerDeclines);
  }

  public static CaseSteps of(CaseFile file) {
    var accepted = file.first(CaseAccepted.class);
    var reported = file.first(IncidentReported.class);
    var speaks = accepted.map(entry -> entry.event().speaks()).orElse(List.of());
    var team = file.first(TeamStaffed.class);
    return new CaseSteps(
        reported.map(Entry::time),
        earlier(accepted.map(Entry::time), file.first(ReportDeclined.class).map(Entry::time)),
        file.first(OfferMade.class).map(Entry::time),
        file.first(FirmAssigned.class).map(Entry::time),
        team.map(Entry::time),
        file.all(ServiceConnected.class)
            .filter(entry -> isMade(entry.event().status()))
            .map(Entry::time)
            .min(Comparator.naturalOrder()),
        file.all(EngagementEnded.class)
            .filter(entry -> entry.event().ending() != EngagementEnding.HANDED_BACK)
            .map(Entry::time)
            .min(Comparator.naturalOrder()),
        file.state(),
        accepted.isPresent(),
        lastOffer(file),
        reported.map(entry -> entry.event().channel()),
        accepted
            .map(entry -> entry.event().state())
            .or(() -> reported.flatMap(entry -> entry.event().state())),
        speaks,
        accepted.map(entry -> entry.event().services()).orElse(List.of()),
        file.first(ReportDeclined.class).map(entry -> entry.event().reasons()).orElse(List.of()),
        file.all(OfferAnswered.class)
            .filter(entry -> entry.event().answer() == OfferAnswer.DECLINED)
            .flatMap(entry -> entry.event().reason().stream())
            .toList(),
        file.all(EngagementEnded.class)
            .anyMatch(entry -> entry.event().ending() == EngagementEnding.HANDED_BACK),
        team.filter(entry -> speaks.stream().anyMatch(entry.event().languages()::contains))
            .isPresent(),
        file.all(HandOverOffered.class)
            .max(Comparator.comparingLong(Entry::seq))
            .map(entry -> entry.event().organisation()),
        reported.flatMap(entry -> entry.event().sender()));
  }

  private static boolean isMade(ConnectionStatus status) {
    return switch (status) {
      case ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED -> true;
      case REQUESTED, REJECTED, CANCELLED, FAILED -> false;
    };
  }

  private static Optional<OfferEnd> lastOffer(CaseFile file) {
    var last = file.all(OfferMade.class).max(Comparator.comparingLong(Entry::seq));
    return last.flatMap(made -> {
      var offer = made.event().offer();
      var closed =
          file.all(CaseEvent.OfferClosed.class)
              .filter(entry -> entry.event().offer().equals(offer))
              .map(entry -> entry.event().closure())
              .findFirst();
      var declined =
          file.all(OfferAnswered.class)
              .filter(entry -> entry.event().offer().equals(offer))
              .anyMatch(entry -> entry.event().answer() == OfferAnswer.DECLINED);
      if (declined) {
        return Optional.of(OfferEnd.DECLINED);
      }
      return closed.map(how ->
          switch (how) {
            case EXPIRED -> OfferEnd.EXPIRED;
            default -> OfferEnd.WITHDRAWN;
          });
    });
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /// Whether nobody has to do anything more.
  public boolean isClosed() {
    return switch (state) {
      case DECLINED, HANDED_OVER, ENDED, WITHDRAWN, LINKED -> true;
      default -> false;
    };
  }

  /// Whether it is in the mandate and no firm has it, for the first time or again.
  public boolean waitsForFirm() {
    return switch (state) {
      case WAITING_FOR_CONSENT, IN_MANDATE, OFFERED, ESCALATED -> true;
      default -> false;
    };
  }

  /// Whether a firm has it, or has done its work.
  public boolean hasFirm() {
    return switch (state) {
      case ASSIGNED, STAFFED, CONNECTED -> true;
      // A coordinator may close a case that no firm has had.
      case ENDED -> assigned.isPresent();
      default -> false;
    };
  }
}
