package org.alliance.firm.domain.engagement;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.TeamRole;
import org.alliance.firm.domain.Refusal;

/// The lawyers who work on a case.
///
/// @param languages that the members speak between them
public record Team(List<Member> members, List<LanguageTag> languages, boolean interpreterArranged) {
  public Team {
    members = List.copyOf(members);
    languages = List.copyOf(languages);
  }

  public record Member(LawyerId lawyer, TeamRole role) {}

  /// The reason why these members make no team; empty if they do.
  public static Optional<Refusal> refusal(List<Member> members) {
    if (members.stream().noneMatch(member -> member.role() == TeamRole.LEAD_COUNSEL)) {
      return Optional.of(Refusal.LEAD_COUNSEL_MISSING);
    }
    return members.stream().map(Member::lawyer).distinct().count() < members.size()
        ? Optional.of(Refusal.LAWYER_NAMED_TWICE)
        : Optional.empty();
  }
}
