package org.alliance.casetracking.application;

import java.util.Optional;
import org.alliance.casetracking.domain.TimelinePolicy;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;

/// Shows a case to somebody, as far as [TimelinePolicy] lets them see it.
public final class ShowingCases {
  private final CaseFiles files;

  public ShowingCases(CaseFiles files) {
    this.files = files;
  }

  /// Empty if no case has this number, or the viewer may not know of it: the two look the same.
  public Optional<Timeline> find(CaseNumber number, Viewer viewer) {
    return files.withNumber(number).flatMap(id -> show(id, viewer));
  }

  /// Empty if there is no such case, or the viewer may not know of it.
  public Optional<Timeline> show(CaseId id, Viewer viewer) {
    var file = files.of(id);
    return Optional.of(TimelinePolicy.visible(file, viewer))
        .filter(visible -> !visible.isEmpty())
        .map(visible -> new Timeline(id, file.number(), file.state(), file.isWithdrawn(), visible));
  }
}
