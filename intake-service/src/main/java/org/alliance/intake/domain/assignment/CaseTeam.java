package org.alliance.intake.domain.assignment;

import java.util.List;
import org.alliance.contracts.values.LawyerId;

/// The people of a firm who work on a case, and those who may learn nothing of it.
///
/// @param stint how often the firm's work had ended when it named this team; a firm that gets a
///   case back names its team anew
public record CaseTeam(List<LawyerId> members, List<LawyerId> walled, int stint) {
  public CaseTeam {
    members = List.copyOf(members);
    walled = List.copyOf(walled);
  }
}
