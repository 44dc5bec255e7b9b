package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.TeamRole;
import org.jspecify.annotations.Nullable;

@Meaning("The firm has put a team on the case. The whole team is published again with each change.")
public record TeamStaffed(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm") FirmId firm,
    @Meaning("the members of the team") List<Member> members,
    @Meaning("languages that the members speak between them") List<LanguageTag> languages,
    @Meaning("whether an interpreter is arranged") boolean interpreterArranged,
    @Meaning("lawyers of the firm who may learn nothing of the case; absent if there are none")
        @Nullable List<LawyerId> walled)
    implements AllianceEvent {
  public TeamStaffed {
    members = List.copyOf(members);
    languages = Set.copyOf(languages).stream().sorted().toList();
    walled = walled == null ? null : Set.copyOf(walled).stream().sorted().toList();
  }

  public record Member(
      @Meaning("opaque id") LawyerId lawyer, @Meaning("the role of the member") TeamRole role) {}
}
