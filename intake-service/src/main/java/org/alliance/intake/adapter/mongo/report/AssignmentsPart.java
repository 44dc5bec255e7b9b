package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.assignment.Assignments.FirmRecord;
import org.alliance.intake.domain.assignment.CaseTeam;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.AskedFirm.Review;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.service.DoneService;
import org.jspecify.annotations.Nullable;

/// The firms that are asked for a case, had it or have it, as they are stored with its report.
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

  /// A firm that is asked.
  ///
  /// @param answered missing in documents from before a try was counted apart from its answer: then
  ///   each try was answered
  /// @param review missing if no check has asked for a person
  /// @param opener who opened the names; missing if nobody has, and once there is a finding
  /// @param answerBy missing in documents from before the time to answer was kept
  record AskedPart(
      OfferId offer,
      FirmId firm,
      int checks,
      @Nullable Integer answered,
      @Nullable List<Refusal> refused,
      @Nullable ReviewStep review,
      @Nullable String opener,
      @Nullable Instant answerBy) {
    enum ReviewStep implements Coded {
      DUE,
      OPENED,
      RECORDED
    }

    static AskedPart of(AskedFirm firm) {
      return new AskedPart(
          firm.offer(),
          firm.firm(),
          firm.checks(),
          firm.answered(),
          firm.refused().stream().sorted().toList(),
          switch (firm.review()) {
            case Review.NotDue() -> null;
            case Review.Due() -> ReviewStep.DUE;
            case Review.Opened _ -> ReviewStep.OPENED;
            case Review.Recorded() -> ReviewStep.RECORDED;
          },
          firm.review() instanceof Review.Opened(var staff) ? staff : null,
          firm.answerBy().orElse(null));
    }

    AskedFirm toDomain() {
      return new AskedFirm(
          offer,
          firm,
          Optional.ofNullable(answerBy),
          checks,
          Objects.requireNonNullElse(answered, checks),
          refused == null ? Set.of() : Set.copyOf(refused),
          switch (review) {
            case null -> new Review.NotDue();
            case DUE -> new Review.Due();
            case OPENED -> new Review.Opened(Objects.requireNonNull(opener));
            case RECORDED -> new Review.Recorded();
          });
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
