package org.alliance.intake.adapter.mongo.partners;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.partners.HandOvers;
import org.alliance.intake.domain.handover.HandOver;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.kit.mongo.MongoAggregates;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Lists of reports by the step of their hand-over, which is stored with them.
final class MongoHandOvers implements HandOvers {
  private static final String WORD = "state.word";
  private static final String STEP = "state.handOver.step";
  private static final String DUE = "state.handOver.due";
  private static final String AT = "state.handOver.at";
  private static final String PARTNER = "state.handOver.partner";
  private static final String OFFERED = "offered";

  private final MongoOperations mongo;
  private final MongoAggregates<Report, ReportEvent, ?> reports;

  MongoHandOvers(MongoOperations mongo, MongoAggregates<Report, ReportEvent, ?> reports) {
    this.mongo = mongo;
    this.reports = reports;
  }

  @Override
  public List<CaseId> waiting(int most) {
    return ids(Criteria.where(STEP).is("waiting"), Sort.by("_id"), most);
  }

  @Override
  public List<CaseId> late(Instant now, int most) {
    return ids(Criteria.where(STEP).is(OFFERED).and(DUE).lte(Date.from(now)), Sort.by(DUE), most);
  }

  @Override
  public List<Listed> returned(int most) {
    return read(
        Criteria.where(STEP).is("returned").and(WORD).is(ReportStatus.DECLINED.code()),
        Sort.by(ASC, DUE),
        most);
  }

  @Override
  public List<Listed> offeredTo(OrganisationId partner, int most) {
    return read(ofPartner(partner, OFFERED), Sort.by(ASC, DUE), most);
  }

  @Override
  public Optional<Listed> offeredTo(OrganisationId partner, String id) {
    return read(ofPartner(partner, OFFERED).and("_id").is(id), Sort.by("_id"), 1).stream()
        .findFirst();
  }

  @Override
  public Optional<HandOver.Past> over(OrganisationId partner, String id) {
    return Optional.of(reports.load(id).state())
        .filter(report -> !(report instanceof Report.Absent))
        .map(report -> Report.toldOf(report).handOver())
        .filter(handOver -> handOver.offeredTo().filter(partner::equals).isEmpty())
        .flatMap(handOver -> handOver.lastOf(partner));
  }

  @Override
  public long countOfferedTo(OrganisationId partner) {
    return mongo.count(Query.query(ofPartner(partner, OFFERED)), collection());
  }

  @Override
  public List<Listed> takenBy(OrganisationId partner, int most) {
    return read(
        ofPartner(partner, "taken").and(WORD).is(ReportStatus.HANDED_OVER.code()),
        Sort.by(DESC, AT),
        most);
  }

  @Override
  public List<Listed> sentBy(OrganisationId partner, int most) {
    return read(
        Criteria.where("state.incident.sender").is(partner.value()),
        Sort.by(DESC, "state.receivedAt"),
        most);
  }

  private static Criteria ofPartner(OrganisationId partner, String step) {
    return Criteria.where(PARTNER).is(partner.value()).and(STEP).is(step);
  }

  private List<CaseId> ids(Criteria which, Sort order, int most) {
    var query = Query.query(which).with(order).limit(most);
    query.fields().include("_id");
    return mongo.find(query, Document.class, collection()).stream()
        .map(key -> new CaseId(key.getString("_id")))
        .toList();
  }

  private List<Listed> read(Criteria which, Sort order, int most) {
    return ids(which, order, most).stream()
        .flatMap(id ->
            Optional.of(reports.load(id.value()).state())
                .filter(report -> !(report instanceof Report.Absent))
                .map(report -> new Listed(id, report))
                .stream())
        .toList();
  }

  private String collection() {
    return reports.mapping().collection();
  }
}
