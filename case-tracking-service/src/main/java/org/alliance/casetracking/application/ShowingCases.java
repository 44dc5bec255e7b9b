package org.alliance.casetracking.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.EntryType;
import org.alliance.casetracking.domain.TimelinePolicy;
import org.alliance.casetracking.domain.Turn;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.casetracking.domain.care.Closing;
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
    return show(id, files.of(id), viewer);
  }

  /// The case as it was at a moment. Who may look into it is asked of the file as it is now.
  public Optional<Timeline> show(CaseId id, Viewer viewer, Instant moment) {
    var file = files.of(id);
    return show(id, file, viewer).flatMap(_ -> show(id, file.asOf(moment), viewer));
  }

  private static Optional<Timeline> show(CaseId id, CaseFile file, Viewer viewer) {
    return Optional.of(TimelinePolicy.visible(file, viewer))
        .filter(visible -> !visible.isEmpty())
        .map(visible ->
            new Timeline(
                id,
                file.number(),
                file.state(),
                file.isWithdrawn(),
                Turn.of(file),
                file.has(CaseEvent.SubjectErased.class),
                Closing.obstacle(file).isEmpty(),
                Closing.toReopening(file).isEmpty(),
                seesAnswers(visible) ? CaseSummary.disputes(file) : List.of(),
                visible));
  }

  private static boolean seesAnswers(List<VisibleEntry> visible) {
    return visible.stream()
        .filter(entry -> entry.type().equals(EntryType.SERVICE_CONFIRMED.wireName()))
        .anyMatch(entry -> entry.detail(Detail.ANSWER).isPresent());
  }
}
