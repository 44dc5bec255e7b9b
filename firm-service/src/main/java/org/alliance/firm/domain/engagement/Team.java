package org.alliance.firm.domain.engagement;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.firm.domain.Refusal;

/// The lawyers who work on a case.
///
/// @param languages that the members speak between them
/// @param walled lawyers of the firm who may learn nothing of the case
public record Team(
    List<Member> members,
    List<LanguageTag> languages,
    boolean interpreterArranged,
    List<LawyerId> walled) {
  public Team {
    members = List.copyOf(members);
    walled = walled.stream().sorted().distinct().toList();
    languages = List.copyOf(languages);
  }

  public record Member(LawyerId lawyer, TeamRole role) {}

  /// The reason why these members make no team; empty if they do.
  public static Optional<Refusal> refusal(List<Member> members, List<LawyerId> walled) {
    if (members.stream().map(Member::lawyer).anyMatch(walled::contains)) {
      return Optional.of(Refusal.MEMBER_IS_WALLED);
    }
    if (members.stream().noneMatch(member -> member.role() == TeamRole.LEAD_COUNSEL)) {
      return Optional.of(Refusal.LEAD_COUNSEL_MISSING);
    }
    return members.stream().map(Member::lawyer).distinct().count() < members.size()
        ? Optional.of(Refusal.LAWYER_NAMED_TWICE)
        : Optional.empty();
  }
}
