package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ServiceAnswer;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.assignment.Assignments.FirmRecord;
import org.alliance.intake.domain.assignment.CaseTeam;
import org.alliance.intake.domain.service.DoneService;
import org.jspecify.annotations.Nullable;

/// The firms that had or have a case, as they are stored with its report.
record AssignmentsPart(@Nullable FirmId holder, List<FirmPart> firms) {
  record FirmPart(
      FirmId firm,
      int assigned,
      int ended,
      @Nullable Instant since,
      @Nullable Instant over,
      @Nullable EngagementEnding ending,
      @Nullable TeamPart team) {
    static FirmPart of(FirmRecord known) {
      return new FirmPart(
          known.firm(),
          known.assigned(),
          known.ended(),
          known.since().orElse(null),
          known.over().orElse(null),
          known.ending().orElse(null),
          known.team().map(TeamPart::of).orElse(null));
    }

    FirmRecord toDomain() {
      return new FirmRecord(
          firm,
          assigned,
          ended,
          Optional.ofNullable(since),
          Optional.ofNullable(over),
          Optional.ofNullable(ending),
          Optional.ofNullable(team).map(TeamPart::toDomain));
    }
  }

  record TeamPart(List<LawyerId> members, List<LawyerId> walled, int stint) {
    static TeamPart of(CaseTeam team) {
      return new TeamPart(team.members(), team.walled(), team.stint());
    }

    CaseTeam toDomain() {
      return new CaseTeam(members, walled, stint);
    }
  }

  /// A service that a firm recorded as done, as it is stored with its report.
  record ServicePart(
      ConnectionId connection,
      FirmId firm,
      ServiceCategory kind,
      Instant doneAt,
      @Nullable ServiceAnswer answer) {
    static ServicePart of(DoneService service) {
      return new ServicePart(
          service.connection(),
          service.firm(),
          service.kind(),
          service.doneAt(),
          service.answer().orElse(null));
    }

    DoneService toDomain() {
      return new DoneService(connection, firm, kind, doneAt, Optional.ofNullable(answer));
    }
  }

  static @Nullable AssignmentsPart of(Assignments assignments) {
    return assignments.equals(Assignments.NONE)
        ? null
        : new AssignmentsPart(
            assignments.holder().orElse(null),
            assignments.firms().stream().map(FirmPart::of).toList());
  }

  Assignments toDomain() {
    return new Assignments(
        Optional.ofNullable(holder), firms.stream().map(FirmPart::toDomain).toList());
  }
}
