package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Instruction;

/// Maps each action of a firm to the subject of the client's instructions that it falls under. This
/// is the only such mapping.
public final class InstructionScope {
  private InstructionScope() {}

  /// Why a firm may not do something now.
  ///
  /// @param on the day of the client's word that is the reason; empty if nobody has asked
  public record Obstacle(InstructionSubject subject, Refusal refusal, Optional<LocalDate> on) {}

  /// The subject that the client is asked about before a connection with the service. Empty if the
  /// client need not be asked: the firm serves the client itself, or goes to court.
  public static Optional<InstructionSubject> subjectOf(
      ServiceCategory service, ProviderKind provider) {
    return switch (service) {
      case POLICE_LIAISON -> Optional.of(InstructionSubject.POLICE);
      case IMMIGRATION ->
          isAuthority(provider)
              ? Optional.of(InstructionSubject.IMMIGRATION_AUTHORITIES)
              : outside(provider);
      case CIVIL_REMEDIES, COUNSELLING, LAWSUIT, COMPENSATION, SOCIAL_SERVICES -> outside(provider);
    };
  }

  private static Optional<InstructionSubject> outside(ProviderKind provider) {
    return isOutside(provider)
        ? Optional.of(InstructionSubject.SERVICE_PROVIDERS)
        : Optional.empty();
  }

  private static boolean isOutside(ProviderKind provider) {
    return switch (provider) {
      case GOVERNMENT_AGENCY, COMMUNITY_ORGANISATION, HEALTH_PROVIDER -> true;
      case FIRM, COURT -> false;
    };
  }

  /// Empty if no instruction can forbid the step.
  public static Optional<InstructionSubject> subjectOf(StepKind step) {
    return switch (step) {
      case CONTACT_POLICE -> Optional.of(InstructionSubject.POLICE);
      case CONTACT_PRESS -> Optional.of(InstructionSubject.PRESS);
      case CONTACT_IMMIGRATION_AUTHORITIES ->
          Optional.of(InstructionSubject.IMMIGRATION_AUTHORITIES);
      case CONTACT_EMPLOYER -> Optional.of(InstructionSubject.EMPLOYER);
      case CONTACT_FAMILY -> Optional.of(InstructionSubject.FAMILY);
      case NEGOTIATE_SETTLEMENT -> Optional.of(InstructionSubject.SETTLEMENT);
      case CONTACT_CLIENT_OTHERWISE -> Optional.of(InstructionSubject.CONTACT);
      case TELL_OTHERS -> Optional.of(InstructionSubject.DISCLOSURE);
      case CALL_CLIENT, ASSESS_CLAIMS, PREPARE_PAPERS, FILE_CLAIM, HEARING -> Optional.empty();
    };
  }

  /// Lawyers and community organisations help with immigration and tell no authority.
  private static boolean isAuthority(ProviderKind provider) {
    return switch (provider) {
      case GOVERNMENT_AGENCY, COURT -> true;
      case FIRM, COMMUNITY_ORGANISATION, HEALTH_PROVIDER -> false;
    };
  }

  /// Why a firm may do nothing on a subject now; empty if it may. A prohibition holds whatever the
  /// client has told the firm. A refusal that the firm has heard holds until a later word of the
  /// client. Before a client who wants to be asked has agreed, the subject is forbidden.
  ///
  /// @param asked the client's latest answer on the subject to the firm
  static Optional<Obstacle> obstacle(
      InstructionSubject subject, CaseFacts facts, Optional<ClientAnswer> asked) {
    var since = facts.instructionOn(subject).map(Instruction::since);
    var answer = asked.filter(given -> since.map(day -> !given.on().isBefore(day)).orElse(true));
    return switch (facts.ruleOn(subject)) {
      case FORBID -> Optional.of(new Obstacle(subject, Refusal.INSTRUCTION_FORBIDS, since));
      case ALLOW -> refused(answer);
      case ASK ->
          answer.isEmpty()
              ? Optional.of(new Obstacle(subject, Refusal.CLIENT_NOT_ASKED, since))
              : refused(answer);
    };
  }

  private static Optional<Obstacle> refused(Optional<ClientAnswer> answer) {
    return answer
        .filter(given -> !given.agrees())
        .map(given ->
            new Obstacle(given.subject(), Refusal.CLIENT_SAID_NO, Optional.of(given.on())));
  }

  /// Why a new connection with the service may not be made now.
  public static Optional<Obstacle> obstacle(
      Engagement engagement, ServiceCategory service, ProviderKind provider, CaseFacts facts) {
    return prohibition(engagement, provider, facts)
        .or(() ->
            subjectOf(service, provider)
                .flatMap(subject -> obstacle(subject, facts, answer(engagement, subject))));
  }

  /// What the client has refused of everybody outside the firm, whatever the service. An answer on
  /// a narrower subject, such as the police, does not lift it.
  private static Optional<Obstacle> prohibition(
      Engagement engagement, ProviderKind provider, CaseFacts facts) {
    return isOutside(provider)
        ? Stream.of(InstructionSubject.DISCLOSURE, InstructionSubject.SERVICE_PROVIDERS)
            .flatMap(subject -> obstacle(subject, facts, answer(engagement, subject)).stream())
            .filter(obstacle -> obstacle.refusal() != Refusal.CLIENT_NOT_ASKED)
            .findFirst()
        : Optional.empty();
  }

  /// Why a connection may not go ahead now. What the client agreed to for this very connection
  /// holds until a later word of the client.
  public static Optional<Obstacle> obstacle(
      Engagement engagement, Connection connection, CaseFacts facts) {
    return prohibition(engagement, connection.provider(), facts)
        .or(() ->
            subjectOf(connection.service(), connection.provider())
                .flatMap(subject ->
                    obstacle(
                        subject, facts, later(answer(engagement, subject), connection.asked()))));
  }

  /// Why a step may not be taken now.
  ///
  /// @param asked what the client agreed to for this very step
  public static Optional<Obstacle> obstacle(
      Engagement engagement, StepKind step, Optional<ClientAnswer> asked, CaseFacts facts) {
    return subjectOf(step)
        .flatMap(subject -> obstacle(subject, facts, later(answer(engagement, subject), asked)));
  }

  /// What the client has refused when the firm asked, if that holds.
  public static Optional<Obstacle> refusal(
      Engagement engagement, InstructionSubject subject, CaseFacts facts) {
    return obstacle(subject, facts, answer(engagement, subject))
        .filter(obstacle -> obstacle.refusal() == Refusal.CLIENT_SAID_NO);
  }

  static Optional<ClientAnswer> answer(Engagement engagement, InstructionSubject subject) {
    return Optional.ofNullable(engagement.log().answers().get(subject));
  }

  /// The later of two answers; of two answers of one day, the one that was not used yet.
  private static Optional<ClientAnswer> later(
      Optional<ClientAnswer> given, Optional<ClientAnswer> used) {
    return given
        .filter(answer -> used.map(other -> !answer.on().isBefore(other.on())).orElse(true))
        .or(() -> used);
  }
}
