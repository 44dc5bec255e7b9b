package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.bson.Document;

/// Whether a case that was assigned is with that firm: in its referral, and in the firm's matter.
/// In a row nobody hands a case back and no client withdraws, so it stays there.
final class Assignments {
  private final MongoClient store;

  Assignments(MongoClient store) {
    this.store = store;
  }

  List<String> withoutEffect() {
    var said = said();
    var referrals = firms(EventStream.REFERRAL, "accepted", "chosen", "firm");
    var matters = firms(EventStream.MATTER, "engagement", "firm");
    var cases = new TreeSet<>(said.keySet());
    cases.addAll(referrals.keySet());
    cases.addAll(matters.keySet());
    var wrong = new ArrayList<String>();
    for (var id : cases) {
      var firm = said.getOrDefault(id, "nobody");
      var inReferral = referrals.getOrDefault(id, "nobody");
      var inMatter = matters.getOrDefault(id, "nobody");
      if (!firm.equals(inReferral) || !firm.equals(inMatter)) {
        wrong.add(
            "%s was assigned to %s; its referral is with %s, its matter with %s"
                .formatted(id, firm, inReferral, inMatter));
      }
    }
    return wrong;
  }

  /// The firm of each case, as the last of its assignments says.
  private Map<String, String> said() {
    var said = new HashMap<String, String>();
    store
        .getDatabase(Flow.of(EventStream.REFERRAL).owner().database())
        .getCollection("events")
        .find(new Document("type", EventType.FIRM_ASSIGNED.wireName()))
        .sort(Sorts.ascending("n"))
        .forEach(event ->
            said.put(
                event.getString("subject"),
                Document.parse(event.getString("body")).getString("firm")));
    return said;
  }

  /// The firm of each document that has one at the end of this path.
  private Map<String, String> firms(EventStream stream, String... path) {
    var where = Flow.of(stream).owner();
    var firms = new HashMap<String, String>();
    var whole = new ArrayList<>(List.of("state"));
    whole.addAll(List.of(path));
    store
        .getDatabase(where.database())
        .getCollection(where.name())
        .find()
        .projection(Projections.include(String.join(".", whole)))
        .forEach(document -> {
          var firm = document.getEmbedded(whole, String.class);
          if (firm != null) {
            firms.put(document.getString("_id"), firm);
          }
        });
    return firms;
  }
}
