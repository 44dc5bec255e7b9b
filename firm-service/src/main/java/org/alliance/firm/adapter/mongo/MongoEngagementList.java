package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.adapter.mongo.MatterQueries.CASE_NUMBER;
import static org.alliance.firm.adapter.mongo.MatterQueries.ENDING;
import static org.alliance.firm.adapter.mongo.MatterQueries.ENGAGED_FIRM;
import static org.alliance.firm.adapter.mongo.MatterQueries.ORDER;
import static org.alliance.firm.adapter.mongo.MatterQueries.STATUS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.ListOrder;
import org.alliance.firm.application.ResultPage;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;
import org.springframework.data.mongodb.core.query.Criteria;

/// Engagements in MongoDB.
final class MongoEngagementList implements EngagementList {
  private static final List<String> ALL =
      Arrays.stream(MatterStatus.values())
          .filter(MatterStatus::isEngagement)
          .map(MatterStatus::code)
          .toList();
  private final MatterQueries matters;

  MongoEngagementList(MatterQueries matters) {
    this.matters = matters;
  }

  @Override
  public Optional<Matter> find(CaseId caseId) {
    return Optional.of(matters.load(caseId.value()))
        .filter(matter -> Matter.statusOf(matter).isEngagement());
  }

  @Override
  public ResultPage<Matter> engagements(Filter filter, Optional<List<String>> after, int limit) {
    var criteria = criteria(filter);
    var from =
        after
            .map(key -> MatterQueries.and(criteria, Criteria.where(ORDER).gt(key.getFirst())))
            .orElse(criteria);
    var found = matters.sorted(from, limit + 1);
    return ResultPage.of(
        found,
        limit,
        MatterQueries.total(found, after, limit, () -> matters.count(criteria)),
        last -> List.of(ListOrder.of(last).orElseThrow()));
  }

  /// Says the same as [Matter#isOpenTo].
  private static Criteria criteria(Filter filter) {
    var criteria = Criteria.where(STATUS);
    filter.status().ifPresentOrElse(status -> criteria.is(status.code()), () -> criteria.in(ALL));
    filter.number().ifPresent(number -> criteria.and(CASE_NUMBER).is(number.value()));
    filter
        .firm()
        .ifPresent(firm ->
            criteria
                .and(ENGAGED_FIRM)
                .is(firm.value())
                .and(ENDING)
                .in(null, EngagementEnding.DONE.code()));
    return criteria;
  }
}
