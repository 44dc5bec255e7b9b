package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.assignment.Assignments;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.report.AskedFirm;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.report.Told;
import org.alliance.intake.domain.retention.Keeping;
import org.alliance.intake.domain.retention.WithdrawalEnd;
import org.alliance.intake.domain.same.Link;
import org.alliance.intake.domain.same.Links;
import org.alliance.intake.domain.service.Services;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/// A report as it is stored: codes only. All fields after `asked` came later, and are absent in
/// reports from before.
///
/// @param reasons why it is declined, in review or withdrawn
/// @param incident the version that came first, see [StoredIncident]
/// @param refused of cases from before there were wishes: to whom nothing may be given
/// @param asked which firms are being asked
/// @param lawFirms the answer to whether law firms may be asked, to list reports by
/// @param order by which reports are listed: urgent ones first, then the oldest
/// @param number the number that people call it by
/// @param assignments the firms that had or have the case; absent if none ever had it
/// @param handOver its way to an organisation; absent if none was ever looked for
/// @param keeping a hold and an erasure; absent if there is neither
/// @param links reports that tell most likely of the same incident; absent if there are none
/// @param first the report that goes on for a linked one
/// @param closing what a coordinator said last; absent if nobody ever closed the case
/// @param services those that a firm recorded as done; absent if there are none
record ReportDocument(
    @Field("word") ReportStatus status,
    List<String> reasons,
    @Nullable Document incident,
    @Nullable List<ConsentRecipient> refused,
    @Nullable List<AssignmentsPart.AskedPart> asked,
    @Nullable List<AmendmentPart> amendments,
    @Nullable WishesPart wishes,
    @Nullable List<ReviewReason> doubts,
    @Nullable UsState placed,
    @Nullable Instant receivedAt,
    @Nullable BeforePart before,
    Consent.@Nullable Answer lawFirms,
    @Nullable String order,
    @Nullable CaseNumber number,
    @Nullable AssignmentsPart assignments,
    @Nullable HandOverPart handOver,
    @Nullable KeepingPart keeping,
    @Nullable List<LinkPart> links,
    @Nullable CaseId first,
    KeepingPart.@Nullable ClosingPart closing,
    @Nullable List<AssignmentsPart.ServicePart> services) {
  record AmendmentPart(Document incident, List<ReportPart> told, List<ReportPart> otherwise) {
    static AmendmentPart of(Amendment amendment) {
      return new AmendmentPart(
          StoredIncident.of(amendment.incident()),
          amendment.told().stream().sorted().toList(),
          amendment.otherwise().stream().sorted().toList());
    }

    Amendment toDomain() {
      return new Amendment(
          StoredIncident.toDomain(incident), Set.copyOf(told), Set.copyOf(otherwise));
    }
  }

  record LinkPart(CaseId other, int score, List<LinkReason> reasons, Link.Answer answer) {
    static LinkPart of(Link link) {
      return new LinkPart(link.other(), link.score(), link.reasons(), link.answer());
    }

    Link toDomain() {
      return new Link(other, score, reasons, answer);
    }
  }

  /// The state that a withdrawn report returns to.
  ///
  /// @param amended whether a version came since
  /// @param end how the client confirmed the withdrawal, if so
  record BeforePart(
      @Field("word") ReportStatus status,
      List<String> reasons,
      boolean amended,
      @Nullable EndPart end) {}

  record EndPart(WithdrawalEnd.Way way, String by, Instant at) {
    static EndPart of(WithdrawalEnd end) {
      return new EndPart(end.way(), end.by(), end.at());
    }

    WithdrawalEnd toDomain() {
      return new WithdrawalEnd(way, by, at);
    }
  }

  static ReportDocument of(Report report) {
    if (report instanceof Report.Absent) {
      return new ReportDocument(
          ReportStatus.ABSENT,
          List.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    var told = Report.toldOf(report);
    return new ReportDocument(
        Report.statusOf(report),
        reasons(report),
        StoredIncident.of(told.original()),
        null,
        report instanceof Report.Accepted(_, var asked)
            ? asked.stream().map(AssignmentsPart.AskedPart::of).toList()
            : null,
        told.amendments().isEmpty()
            ? null
            : told.amendments().stream().map(AmendmentPart::of).toList(),
        WishesPart.of(told.wishes()),
        told.doubts().isEmpty() ? null : told.doubts().stream().sorted().toList(),
        told.placed().orElse(null),
        told.receivedAt().orElse(null),
        report instanceof Report.Withdrawn(var before, _, var amended, var end)
            ? new BeforePart(
                Report.statusOf(before),
                reasons(before),
                amended,
                end.map(EndPart::of).orElse(null))
            : null,
        told.wishes().consentTo(ConsentRecipient.LAW_FIRMS).answer(),
        ListOrder.of(told.incident().urgency(), told.receivedAt()),
        told.number().orElse(null),
        AssignmentsPart.of(told.assignments()),
        HandOverPart.of(report),
        KeepingPart.of(told.keeping()),
        told.links().all().isEmpty()
            ? null
            : told.links().all().stream().map(LinkPart::of).toList(),
        firstOf(report),
        told.closing().map(KeepingPart.ClosingPart::of).orElse(null),
        told.services().equals(Services.NONE)
            ? null
            : told.services().done().stream().map(AssignmentsPart.ServicePart::of).toList());
  }

  private static @Nullable CaseId firstOf(Report report) {
    return switch (report) {
      case Report.Linked(_, var first) -> first;
      case Report.Withdrawn(var before, _, _, _) -> firstOf(before);
      case Report.Absent _,
          Report.Received _,
          Report.NeedsReview _,
          Report.Accepted _,
          Report.Declined _ ->
          null;
    };
  }

  private static List<String> reasons(Report report) {
    return switch (report) {
      case Report.Absent _, Report.Received _, Report.Accepted _, Report.Linked _ -> List.of();
      case Report.NeedsReview(_, var reasons) -> reasons.stream().map(Coded::code).toList();
      case Report.Declined(_, var reasons) -> reasons.stream().map(Coded::code).toList();
      case Report.Withdrawn(_, var reason, _, _) -> List.of(reason.code());
    };
  }

  Report toDomain() {
    if (incident == null) {
      return new Report.Absent();
    }
    var told = told(incident);
    // A report that was withdrawn before its state was kept goes to a person if that is undone.
    return status == ReportStatus.WITHDRAWN
        ? new Report.Withdrawn(
            before == null
                ? new Report.NeedsReview(told, List.of())
                : state(before.status, before.reasons, told),
            Coded.of(WithdrawalReason.class, reasons.getFirst()),
            before != null && before.amended,
            before == null || before.end == null
                ? Optional.empty()
                : Optional.of(before.end.toDomain()))
        : state(status, reasons, told);
  }

  private Report state(ReportStatus name, List<String> why, Told told) {
    return switch (name) {
      case RECEIVED -> new Report.Received(told);
      case NEEDS_REVIEW -> new Report.NeedsReview(told, all(ReviewReason.class, why));
      case IN_MANDATE -> new Report.Accepted(told, askedFirms());
      case DECLINED, HANDED_OVER -> new Report.Declined(told, all(DeclineReason.class, why));
      case LINKED -> new Report.Linked(told, Objects.requireNonNull(first));
      case ABSENT, WITHDRAWN ->
          throw new IllegalStateException("A stored report is in no known state");
    };
  }

  private static <T extends Enum<T> & Coded> List<T> all(Class<T> type, List<String> codes) {
    return codes.stream().map(code -> Coded.of(type, code)).toList();
  }

  private Told told(Document original) {
    return new Told(
        StoredIncident.toDomain(original),
        amendments == null ? List.of() : amendments.stream().map(AmendmentPart::toDomain).toList(),
        wishes == null
            ? WishesPart.before(
                Objects.requireNonNullElse(refused, List.of()),
                StoredIncident.forbadePolice(original))
            : wishes.toDomain(),
        doubts == null ? Set.of() : Set.copyOf(doubts),
        Optional.ofNullable(placed),
        Optional.ofNullable(receivedAt),
        Optional.ofNullable(number),
        assignments == null ? Assignments.NONE : assignments.toDomain(),
        handOver == null ? HandOver.nothing() : handOver.toDomain(),
        keeping == null ? Keeping.NONE : keeping.toDomain(),
        links == null ? Links.NONE : new Links(links.stream().map(LinkPart::toDomain).toList()),
        Optional.ofNullable(closing).map(KeepingPart.ClosingPart::toDomain),
        services == null
            ? Services.NONE
            : new Services(services.stream().map(AssignmentsPart.ServicePart::toDomain).toList()));
  }

  private List<AskedFirm> askedFirms() {
    return asked == null
        ? List.of()
        : asked.stream().map(AssignmentsPart.AskedPart::toDomain).toList();
  }
}
