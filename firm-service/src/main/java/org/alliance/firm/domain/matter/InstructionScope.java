package org.alliance.firm.domain.matter;

import java.util.Optional;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;

/// Maps a service connection to the subject of the client's instructions that it falls under. This
/// is the only such mapping. The subjects that are not named here (press, employer, family,
/// settlement, contact, disclosure) forbid nothing that a firm can do through the Alliance today.
public final class InstructionScope {
  private InstructionScope() {}

  /// Empty if no instruction can forbid the service.
  public static Optional<InstructionSubject> subjectOf(
      ServiceCategory service, ProviderKind provider) {
    return switch (service) {
      case POLICE_LIAISON -> Optional.of(InstructionSubject.POLICE);
      case IMMIGRATION ->
          isAuthority(provider)
              ? Optional.of(InstructionSubject.IMMIGRATION_AUTHORITIES)
              : Optional.empty();
      case CIVIL_REMEDIES, COUNSELLING, LAWSUIT, COMPENSATION, SOCIAL_SERVICES -> Optional.empty();
    };
  }

  /// Lawyers and community organisations help with immigration and tell no authority.
  private static boolean isAuthority(ProviderKind provider) {
    return switch (provider) {
      case GOVERNMENT_AGENCY, COURT -> true;
      case FIRM, COMMUNITY_ORGANISATION, HEALTH_PROVIDER -> false;
    };
  }

  /// The reason why a firm may not connect a service; empty if it may.
  static Optional<Refusal> refusal(
      CaseFacts facts, ServiceCategory service, ProviderKind provider) {
    return subjectOf(service, provider)
        .flatMap(subject ->
            switch (facts.ruleOn(subject)) {
              case ALLOW -> Optional.empty();
              case FORBID -> Optional.of(Refusal.INSTRUCTION_FORBIDS);
              case ASK -> Optional.of(Refusal.CLIENT_NOT_ASKED);
            });
  }

  /// The subject whose rule stands against a service now; empty if none does.
  public static Optional<InstructionSubject> against(
      CaseFacts facts, ServiceCategory service, ProviderKind provider) {
    return subjectOf(service, provider).filter(subject -> facts.ruleOn(subject).forbids());
  }
}
