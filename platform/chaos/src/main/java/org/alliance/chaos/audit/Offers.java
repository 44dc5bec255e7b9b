package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.EventStream;
import org.bson.Document;

/// How long it took from a client's first send of a report to the first offer of its case, as the
/// archive has it. A case in mandate that was never offered counts as one that waits for ever,
/// unless a coordinator has it: then there was no firm to ask.
///
/// @param p99 of all cases that should have been offered, in seconds
/// @param offered how many were
/// @param escalated how many a coordinator has without an offer
/// @param never how many are neither
/// @param assigned how many have a firm, or had one
public record Offers(double p99, int offered, int escalated, int never, int assigned) {
  static final double FOR_EVER = 999_999;

  /// @param from how long those took that were sent before is left out
  public static Offers measured(
      MongoClient store,
      Map<String, Instant> firstSent,
      Map<String, Set<String>> told,
      Instant from) {
    var offers = firstOf(store, "matching", "offer-made.v1");
    var assignments = firstOf(store, "matching", "firm-assigned.v1").keySet();
    var mandates = new HashSet<>(firstOf(store, "intake", "case-accepted.v1").keySet());
    var snapshot = new Snapshot(store);
    var waits = new ArrayList<Double>();
    var offered = 0;
    var escalated = 0;
    var never = 0;
    var assigned = 0;
    for (var report : told.entrySet()) {
      var sent = firstSent.getOrDefault(report.getKey(), Instant.MIN);
      for (var caseId : report.getValue()) {
        var offer = offers.get(caseId);
        assigned += assignments.contains(caseId) ? 1 : 0;
        if (offer != null) {
          offered++;
          if (!sent.isBefore(from)) {
            waits.add((offer.toEpochMilli() - sent.toEpochMilli()) / 1000.0);
          }
        } else if (isEscalated(snapshot, caseId)) {
          escalated++;
        } else if (mandates.contains(caseId)) {
          never++;
          waits.add(FOR_EVER);
        }
      }
    }
    return new Offers(p99(waits), offered, escalated, never, assigned);
  }

  /// Where hardly a case came as far as a firm, that nothing is lost there proves nothing.
  public List<String> tooFew() {
    var tooFew = new ArrayList<String>();
    if (offered < never) {
      tooFew.add("%d of %d cases were offered to a firm".formatted(offered, offered + never));
    }
    if (assigned * 2 < offered + never) {
      tooFew.add("%d of %d cases were assigned to a firm".formatted(assigned, offered + never));
    }
    return tooFew;
  }

  private static boolean isEscalated(Snapshot snapshot, String caseId) {
    return snapshot.word(Flow.of(EventStream.REFERRAL).owner(), caseId).equals("escalated");
  }

  private static double p99(ArrayList<Double> waits) {
    waits.sort(Comparator.naturalOrder());
    return waits.isEmpty() ? 0 : waits.get((int) Math.ceil(waits.size() * 0.99) - 1);
  }

  private static Map<String, Instant> firstOf(MongoClient store, String database, String type) {
    var first = new HashMap<String, Instant>();
    store
        .getDatabase(database)
        .getCollection("events")
        .find(new Document("type", type))
        .projection(Projections.include("subject", "time"))
        .forEach(event ->
            first.merge(
                event.getString("subject"),
                event.getDate("time").toInstant(),
                (one, other) -> one.isBefore(other) ? one : other));
    return first;
  }
}
