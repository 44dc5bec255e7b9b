package org.alliance.intake.adapter.mongo.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.ReportLists.Part;
import org.alliance.intake.application.reviewing.ReportLists.Position;
import org.alliance.intake.application.reviewing.TriageQueue;
import org.alliance.intake.application.routing.ReportsToRoute;
import org.alliance.intake.domain.report.ReportStatus;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The reports in review. Filters look at all versions of a report.
final class MongoTriageQueue implements TriageQueue, ReportsToRoute {
  private static final String RECEIVED = "state.receivedAt";

  private final MongoOperations mongo;
  private final MongoReportLists lists;
  private final String collection;

  MongoTriageQueue(MongoOperations mongo, MongoReportLists lists, String collection) {
    this.mongo = mongo;
    this.lists = lists;
    this.collection = collection;
  }

  @Override
  public Part list(Filter filter, Optional<Position> after, int limit) {
    var parts = new ArrayList<Criteria>();
    parts.add(inReview());
    filter.reason().ifPresent(why -> parts.add(Criteria.where("state.reasons").is(why.code())));
    filter
        .language()
        .ifPresent(language ->
            parts.add(anyVersion(language.value(), "incident.speaks", "incident.reads")));
    filter
        .state()
        .ifPresent(state ->
            parts.add(
                new Criteria()
                    .orOperator(
                        Criteria.where("state.placed").is(state.name()),
                        anyVersion(state.name(), "incident.usState"))));
    filter
        .channel()
        .ifPresent(
            channel -> parts.add(Criteria.where("state.incident.channel").is(channel.code())));
    filter.from().ifPresent(time -> parts.add(Criteria.where(RECEIVED).gte(Date.from(time))));
    filter
        .until()
        // Reports from before the time was kept have none.
        .ifPresent(time -> parts.add(Criteria.where(RECEIVED).not().gte(Date.from(time))));
    filter.among().ifPresent(some -> parts.add(Criteria.where("_id").in(ids(some))));
    if (!filter.except().isEmpty()) {
      parts.add(Criteria.where("_id").nin(ids(filter.except())));
    }
    return lists.list(new Criteria().andOperator(parts), after, limit);
  }

  private static Criteria anyVersion(String value, String... fields) {
    return new Criteria()
        .orOperator(
            Arrays.stream(fields)
                .flatMap(field -> Stream.of("state." + field, "state.amendments." + field))
                .map(field -> Criteria.where(field).is(value))
                .toList());
  }

  private static List<String> ids(Collection<CaseId> some) {
    return some.stream().map(CaseId::value).toList();
  }

  private static Criteria inReview() {
    return Criteria.where("state.word").is(ReportStatus.NEEDS_REVIEW.code());
  }

  @Override
  public List<Listed> inReviewSince(Instant time, int most) {
    return lists.by(
        RECEIVED, Sort.Direction.ASC, inReview().and(RECEIVED).gte(Date.from(time)), most);
  }

  @Override
  public List<Listed> latest(int most) {
    return lists.by(RECEIVED, Sort.Direction.DESC, Criteria.where(RECEIVED).exists(true), most);
  }

  @Override
  public Counts counts(Instant now) {
    return new Counts(
        Stream.of(ReviewReason.values())
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    reason -> count(inReview().and("state.reasons").is(reason.code())))),
        Stream.of(AgeBand.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), band -> count(ofAge(inReview(), band, now)))));
  }

  private static Criteria ofAge(Criteria criteria, AgeBand band, Instant now) {
    if (band.isLast()) {
      // Reports from before the time was kept have none.
      return criteria.and(RECEIVED).not().gt(Date.from(band.until(now)));
    }
    var received = criteria.and(RECEIVED).gt(Date.from(band.after(now)));
    return band == AgeBand.ONE_DAY ? received : received.lte(Date.from(band.until(now)));
  }

  private long count(Criteria criteria) {
    return mongo.count(Query.query(criteria), collection);
  }

  @Override
  public List<LanguageTag> languages() {
    return mongo
        .findDistinct(Query.query(inReview()), "state.incident.speaks", collection, String.class)
        .stream()
        .map(LanguageTag::new)
        .sorted()
        .toList();
  }
}
