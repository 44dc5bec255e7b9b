package org.alliance.casetracking.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliance.casetracking.adapter.mongo.CaseFileDocument.SummaryPart;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.kit.snapshot.Snapshots;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// Lists of cases out of the files that are shown.
final class MongoCaseLists implements CaseLists {
  static final String STATE = "state.word";
  private static final String LIST = "state.list";
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

  /// All open cases are looked through for it.
  private static final Duration ORPHANS_FRESH = Duration.ofSeconds(10);

  private static final Duration ORPHANS_SHOWN = Duration.ofMinutes(1);
  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,15})-([0-9a-f-]{36})");

  /// Cases of the same millisecond, at the border of two pages.
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
  private final Snapshots<String, Long> orphans;

  /// @param background where orphans are counted that nobody waits for
  MongoCaseLists(
      CaseFileGenerations files, MongoOperations mongo, Clock clock, Executor background) {
    this.files = files;
    this.mongo = mongo;
    orphans =
        new Snapshots<>(
            ORPHANS_FRESH,
            ORPHANS_SHOWN,
            2,
            clock,
            background,
            (collection, _) -> countOrphans(collection));
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
    var last = criteria.and(LAST_EVENT).exists(true);
    filter.from().ifPresent(time -> last.gte(time.toEpochMilli()));
    filter.until().ifPresent(time -> last.lt(time.toEpochMilli()));
    return page(last, LAST_EVENT, after, most);
  }

  /// Each list by the time that its cases are due after, so that the case that is late longest
  /// comes first and an index gives the order. `OPEN_NEEDS` is the exception: an index of a list of
  /// needs gives no order, so the cases that have any are sorted.
  @Override
  public List<ListedCase> find(Worklist list, Instant now, Optional<String> after, int most) {
    return switch (list) {
      case NO_FIRM_FOUND ->
          byRest(
              where(STATE).is(FlowState.ESCALATED.code()).and(HANDED_BACK).is(false), after, most);
      case HANDED_BACK ->
          byRest(where(STATE).in(WITHOUT_FIRM).and(HANDED_BACK).is(true), after, most);
      case QUESTION -> since(ASKED_AT, after, most);
      case FIRM_NOT_REACHED -> since(UNREACHED_AT, after, most);
      case OPEN_NEEDS -> byRest(where(OPEN_NEEDS).exists(true), after, most);
      case OFFER_ENDS_SOON ->
          page(
              where(ANSWER_BY)
                  .gt(0L)
                  .lt(now.plus(Worklist.ENDS_SOON).toEpochMilli())
                  .and(STATE)
                  .is(FlowState.OFFERED.code()),
              ANSWER_BY,
              after,
              most);
      case HAND_OVER_NOT_TAKEN ->
          page(
              where(STATE)
                  .is(FlowState.DECLINED.code())
                  .and(HOLDER)
                  .is(Turn.Holder.TRIAGE.code())
                  .and(DUE)
                  .gt(0L),
              DUE,
              after,
              most);
      case CONSENT_MISSING ->
          byRest(
              where(STATE).is(FlowState.WAITING_FOR_CONSENT.code()).and(LAST_EVENT).exists(true),
              after,
              most);
      case SERVICE_DISPUTED -> since(DISPUTED, after, most);
      case SERVICE_ON_HOLD -> since(ON_HOLD, after, most);
      case NO_NEWS ->
          byRest(
              where(STATE)
                  .in(WITH_FIRM)
                  .and(LAST_EVENT)
                  .lt(now.minus(list.patience()).toEpochMilli()),
              after,
              most);
    };
  }

  private List<ListedCase> byRest(Criteria criteria, Optional<String> after, int most) {
    return page(criteria, LAST_EVENT, after, most);
  }

  /// Cases that have this time.
  private List<ListedCase> since(String time, Optional<String> after, int most) {
    return page(where(time).gt(0L), time, after, most);
  }

  private List<ListedCase> page(Criteria criteria, String by, Optional<String> after, int most) {
    var place = after.map(CURSOR::matcher).filter(found -> found.matches());
    if (place.isEmpty()) {
      return found(criteria, by, most).map(Placed::listed).toList();
    }
    var time = Long.parseLong(place.get().group(1));
    var id = place.get().group(2);
    return found(
            new Criteria().andOperator(criteria, where(by).gte(time)),
            by,
            most + MOST_OF_ONE_MOMENT)
        .filter(one -> one.time() > time || one.listed().id().value().compareTo(id) > 0)
        .map(Placed::listed)
        .limit(most)
        .toList();
  }

  /// Files from before holders were kept get one with their next event, or by a rebuild.
  @Override
  public long orphans() {
    return orphans.of(files.active().collection()).answer();
  }

  private long countOrphans(String collection) {
    return mongo.count(
        Query.query(
            where(STATE)
                .in(OPEN)
                .and(LAST_EVENT)
                .exists(true)
                .orOperator(where(HOLDER).is(null), where(DUE).is(null))),
        collection);
  }

  /// @param time by which the list is ordered, in milliseconds since 1970
  private record Placed(ListedCase listed, long time) {}

  /// Reads what the list shows of each file, and not its entries.
  private Stream<Placed> found(Criteria criteria, String by, int most) {
    var query = Query.query(criteria).with(Sort.by(by, "_id")).limit(most);
    query.fields().include(STATE, CaseFileGenerations.NUMBER, LIST);
    return mongo.find(query, Document.class, files.active().collection()).stream()
        .map(file -> placed(file, by));
  }

  private Placed placed(Document file, String by) {
    var id = file.getString("_id");
    var state = file.get("state", Document.class);
    var list = state.get("list", Document.class);
    var time = list.getLong(by.substring(LIST.length() + 1));
    return new Placed(
        new ListedCase(
            new CaseId(id),
            Optional.ofNullable(state.getString("number")).map(CaseNumber::new),
            mongo.getConverter().read(SummaryPart.class, list).toDomain(state.getString("word")),
            time + "-" + id),
        time);
  }
}
