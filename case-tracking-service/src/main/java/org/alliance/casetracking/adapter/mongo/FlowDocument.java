package org.alliance.casetracking.adapter.mongo;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.application.flow.Flow.RecentCase;
import org.alliance.casetracking.application.flow.FlowCounters;
import org.alliance.casetracking.application.flow.FlowCounters.Recent;
import org.alliance.casetracking.application.flow.FlowCounts;
import org.alliance.casetracking.application.flow.FlowStore.Counted;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.bson.Document;

/// The counters as they are stored: `{ rev, counts: {name: amount}, recent: [{ caseId, number,
/// changed, state, usState, withdrawn }], batch: [{ caseId, v, counts }] }`.
final class FlowDocument {
  private FlowDocument() {}

  static Document of(FlowCounters counters) {
    return new Document("rev", counters.revision())
        .append("counts", counts(counters.counts()))
        .append("recent", counters.recent().stream().map(FlowDocument::of).toList())
        .append("batch", counters.batch().stream().map(FlowDocument::of).toList());
  }

  static FlowCounters counters(Document document) {
    return new FlowCounters(
        document.getLong("rev"),
        counts(document.get("counts", Document.class)),
        document.getList("recent", Document.class).stream().map(FlowDocument::recent).toList(),
        document.getList("batch", Document.class, List.of()).stream()
            .map(FlowDocument::counted)
            .toList());
  }

  static Document counts(FlowCounts counts) {
    return new Document(new HashMap<String, Object>(counts.amounts()));
  }

  static FlowCounts counts(Document document) {
    var amounts = new HashMap<String, Long>();
    document.forEach((name, amount) -> amounts.put(name, ((Number) amount).longValue()));
    return new FlowCounts(amounts);
  }

  private static Document of(Recent recent) {
    var what = recent.what();
    return new Document("caseId", what.caseId().value())
        .append(
            "number", Optional.ofNullable(what.caseNumber()).map(CaseNumber::value).orElse(null))
        .append("changed", Date.from(recent.changed()))
        .append("state", what.state())
        .append("usState", what.usState())
        .append("withdrawn", what.withdrawn());
  }

  private static Recent recent(Document document) {
    return new Recent(
        document.getDate("changed").toInstant(),
        new RecentCase(
            new CaseId(document.getString("caseId")),
            Optional.ofNullable(document.getString("number")).map(CaseNumber::new).orElse(null),
            document.getString("state"),
            document.getString("usState"),
            document.getBoolean("withdrawn")));
  }

  private static Document of(Counted counted) {
    return new Document("caseId", counted.caseId().value())
        .append("v", counted.version())
        .append("counts", counts(counted.counts()));
  }

  private static Counted counted(Document document) {
    return new Counted(
        new CaseId(document.getString("caseId")),
        document.getLong("v"),
        counts(document.get("counts", Document.class)));
  }
}
