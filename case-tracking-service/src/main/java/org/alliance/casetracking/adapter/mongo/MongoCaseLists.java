package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.Versioned;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Lists of cases out of the files that are shown.
final class MongoCaseLists implements CaseLists {
  static final String STATE = "state.word";
  static final String LAST_EVENT = "state.list.lastEvent";

  static final String ANSWER_BY = "state.list.answerBy";
  static final String HANDED_BACK = "state.list.handedBack";
  static final String PLACE = "state.list.place";
  static final String SPEAKS = "state.list.speaks";
  static final String FIRM = "state.list.firm";
  static final String HOLDER = "state.list.holder";
  static final String DUE = "state.list.due";
  static final String ASKED_AT = "state.list.askedAt";
  static final String UNREACHED_AT = "state.list.unreachedAt";
  static final String ON_HOLD = "state.list.onHoldSince";
  static final String DISPUTED = "state.list.disputedSince";
  static final String OPEN_NEEDS = "state.list.openNeeds";
  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,15})-([0-9a-f-]{36})");

  /// Cases whose last events came in the same millisecond, at the border of two pages.
  private static final int MOST_OF_ONE_MOMENT = 200;

  private static final List<String> WITH_FIRM =
      List.of(FlowState.ASSIGNED.code(), FlowState.STAFFED.code(), FlowState.CONNECTED.code());

  /// A declined report is open as long as it has a holder.
  private static final List<String> OPEN =
      EnumSet.complementOf(
              EnumSet.of(
                  FlowState.DECLINED,
                  FlowState.HANDED_OVER,
                  FlowState.ENDED,
                  FlowState.WITHDRAWN,
                  FlowState.LINKED))
          .stream()
          .map(FlowState::code)
          .toList();

  private static final List<String> WITHOUT_FIRM =
      List.of(FlowState.IN_MANDATE.code(), FlowState.OFFERED.code(), FlowState.ESCALATED.code());

  private final CaseFileGenerations files;
  private final MongoOperations mongo;

  MongoCaseLists(CaseFileGenerations files, MongoOperations mongo) {
    this.files = files;
    this.mongo = mongo;
  }

  @Override
  public List<ListedCase> find(Filter filter, Optional<String> after, int most) {
    var criteria = new Criteria();
    filter.state().ifPresent(state -> criteria.and(STATE).is(state.code()));
    filter.place().ifPresent(place -> criteria.and(PLACE).is(place.name()));
    filter.language().ifPresent(tag -> criteria.and(SPEAKS).is(tag.value()));
    filter.firm().ifPresent(firm -> criteria.and(FIRM).is(firm.value()));
    filter
        .number()
        .ifPresent(number -> criteria.and(CaseFileGenerations.NUMBER).is(number.value()));
    filter.holder().ifPresent(holder -> criteria.and(HOLDER).is(holder.code()));
    filter.overdueAt().ifPresent(now -> criteria.and(DUE).lt(now.toEpochMilli()));
    return page(criteria.and(LAST_EVENT).exists(true), after, most);
  }

  private List<ListedCase> page(Criteria criteria, Optional<String> after, int most) {
    var place = after.map(CURSOR::matcher).filter(found -> found.matches());
    if (place.isEmpty()) {
      return found(criteria, most);
    }
    var time = Long.parseLong(place.get().group(1));
    var id = place.get().group(2);
    return found(
            new Criteria().andOperator(criteria, where(LAST_EVENT).gte(time)),
            most + MOST_OF_ONE_MOMENT)
        .stream()
        .filter(one ->
            one.summary().lastEvent().toEpochMilli() > time || one.id().value().compareTo(id) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<ListedCase> find(Worklist list, Instant now, Optional<String> after, int most) {
    return page(
        switch (list) {
          case NO_FIRM_FOUND ->
              where(STATE).is(FlowState.ESCALATED.code()).and(HANDED_BACK).is(false);
          case HANDED_BACK -> where(STATE).in(WITHOUT_FIRM).and(HANDED_BACK).is(true);
          case QUESTION -> where(ASKED_AT).exists(true);
          case FIRM_NOT_REACHED -> where(UNREACHED_AT).exists(true);
          case OPEN_NEEDS -> where(OPEN_NEEDS).exists(true);
          case OFFER_ENDS_SOON ->
              where(STATE)
                  .is(FlowState.OFFERED.code())
                  .and(ANSWER_BY)
                  .lt(now.plus(Worklist.ENDS_SOON).toEpochMilli());
          case HAND_OVER_NOT_TAKEN ->
              where(STATE).is(FlowState.DECLINED.code()).and(HOLDER).is(Turn.Holder.TRIAGE.code());
          case CONSENT_MISSING -> where(STATE).is(FlowState.WAITING_FOR_CONSENT.code());
          case SERVICE_DISPUTED -> where(DISPUTED).exists(true);
          case SERVICE_ON_HOLD -> where(ON_HOLD).exists(true);
          case NO_NEWS ->
              where(STATE)
                  .in(WITH_FIRM)
                  .and(LAST_EVENT)
                  .lt(now.minus(list.patience()).toEpochMilli());
        },
        after,
        most);
  }

  /// Files from before holders were kept get one with their next event, or by a rebuild.
  @Override
  public long orphans() {
    return mongo.count(
        Query.query(
            where(STATE)
                .in(OPEN)
                .and(LAST_EVENT)
                .exists(true)
                .orOperator(where(HOLDER).is(null), where(DUE).is(null))),
        files.active().collection());
  }

  private List<ListedCase> found(Criteria criteria, int most) {
    return files
        .active()
        .aggregates()
        .find(Query.query(criteria).with(Sort.by(LAST_EVENT, "_id")).limit(most))
        .stream()
        .map(MongoCaseLists::listed)
        .toList();
  }

  private static ListedCase listed(Versioned<CaseFile> file) {
    var summary = CaseSummary.of(file.state());
    return new ListedCase(
        new CaseId(file.id()),
        file.state().number(),
        summary,
        summary.lastEvent().toEpochMilli() + "-" + file.id());
  }
}
