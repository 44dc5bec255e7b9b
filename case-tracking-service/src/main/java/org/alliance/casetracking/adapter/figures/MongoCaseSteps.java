package org.alliance.casetracking.adapter.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.casetracking.application.figures.CaseStepsSource;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.figures.ShownFiles;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.contracts.values.code.Coded;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/// The steps of cases out of [StepsPages], and counts of the files that are shown.
final class MongoCaseSteps implements CaseStepsSource {
  private static final String STATE = "state.word";
  private static final String LAST_EVENT = "state.list.lastEvent";
  private static final String HOLDER = "state.list.holder";
  private static final String DUE = "state.list.due";

  private final ShownFiles files;
  private final MongoOperations mongo;

  MongoCaseSteps(ShownFiles files, MongoOperations mongo) {
    this.files = files;
    this.mongo = mongo;
  }

  @Override
  public void each(FiguresFilter filter, Consumer<CaseSteps> each) {
    var pages =
        StepsPages.between(files.collection(), filter.from(), filter.to()).cursorBatchSize(500);
    try (var found = mongo.stream(pages, Document.class, StepsPages.COLLECTION)) {
      found.forEach(page ->
          StepsReader.each(
              page,
              steps -> {
                if (filter.matches(steps)) {
                  each.accept(steps);
                }
              }));
    }
  }

  @Override
  public Map<FlowState, Long> changedSince(Instant time) {
    var counts = new EnumMap<FlowState, Long>(FlowState.class);
    for (var state : FlowState.values()) {
      var count = count(where(STATE).is(state.code()).and(LAST_EVENT).gte(time.toEpochMilli()));
      if (count > 0) {
        counts.put(state, count);
      }
    }
    return counts;
  }

  @Override
  public Map<Turn.Holder, Long> due(Instant from, Instant to) {
    var counts = new EnumMap<Turn.Holder, Long>(Turn.Holder.class);
    for (var holder : Turn.Holder.values()) {
      counts.put(
          holder,
          count(
              where(HOLDER)
                  .is(holder.code())
                  .and(DUE)
                  .gte(from.toEpochMilli())
                  .lt(to.toEpochMilli())));
    }
    return counts;
  }

  @Override
  public List<DueCase> nextDue(int most) {
    var open = Query.query(where(DUE).gt(0L)).with(Sort.by(DUE, "_id")).limit(most);
    open.fields().include(STATE, "state.number", HOLDER, DUE);
    return mongo.find(open, Document.class, files.collection()).stream()
        .map(MongoCaseSteps::dueCase)
        .toList();
  }

  private static DueCase dueCase(Document file) {
    var state = file.get("state", Document.class);
    var list = state.get("list", Document.class);
    return new DueCase(
        file.getString("_id"),
        Optional.ofNullable(state.getString("number")),
        Coded.find(FlowState.class, state.getString("word")).orElse(FlowState.RECEIVED),
        Coded.find(Turn.Holder.class, String.valueOf(list.getString("holder")))
            .orElse(Turn.Holder.COORDINATOR),
        Instant.ofEpochMilli(list.getLong("due")));
  }

  private long count(Criteria criteria) {
    return mongo.count(Query.query(criteria), files.collection());
  }
}
