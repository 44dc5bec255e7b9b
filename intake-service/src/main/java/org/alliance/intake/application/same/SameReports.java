package org.alliance.intake.application.same;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.report.Version;
import org.alliance.intake.domain.same.Link;

/// Which other reports tell most likely of the same incident?
public interface SameReports {
  /// Looks for nothing and keeps nothing.
  SameReports OFF =
      new SameReports() {
        @Override
        public List<Link> keepAndFind(CaseId id, Answers answers, Version version) {
          return List.of();
        }

        @Override
        public Stream<Link> like(Answers answers, Incident incident) {
          return Stream.empty();
        }

        @Override
        public void forget(CaseId id, String content) {
          // Nothing was kept.
        }
      };

  /// Keeps the traces of this version, then looks for others. Of two reports that come at the same
  /// moment at least one finds the other one.
  ///
  /// @return the most alike first
  List<Link> keepAndFind(CaseId id, Answers answers, Version version);

  /// Reports that are like what was told so far in anything, the most alike first. Nothing is kept.
  /// Each link that is taken costs a look at its report.
  Stream<Link> like(Answers answers, Incident incident);

  /// Nothing came of this version.
  void forget(CaseId id, String content);
}
