package org.alliance.contracts.events;

import java.util.List;
import java.util.Set;
import org.alliance.contracts.Meaning;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.TeamRole;

@Meaning("The firm's team for the case, whole, each time it changes.")
public record TeamStaffed(
    @Meaning("the case") CaseId caseId,
    @Meaning("the firm") FirmId firm,
    @Meaning("who is on it") List<Member> members,
    @Meaning("languages that the team speaks between them") List<LanguageTag> languages,
    @Meaning("an interpreter is arranged") boolean interpreterArranged)
    implements AllianceEvent {
  public TeamStaffed {
    members = List.copyOf(members);
    languages = Set.copyOf(languages).stream().sorted().toList();
  }

  public record Member(
      @Meaning("opaque id") LawyerId lawyer, @Meaning("what the member does") TeamRole role) {}
}
