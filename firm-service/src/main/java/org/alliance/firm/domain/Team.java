package org.alliance.firm.domain;

import java.util.List;
import org.alliance.contracts.events.TeamStaffed.Member;
import org.alliance.contracts.values.LanguageTag;

/// Who works on a case.
///
/// @param languages what they speak between them
public record Team(List<Member> members, List<LanguageTag> languages, boolean interpreterArranged) {
  public Team {
    members = List.copyOf(members);
    languages = List.copyOf(languages);
  }
}
