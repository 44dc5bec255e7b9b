package org.alliance.chaos.run;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the archives of matching and of firms say of offers: how many were made, how many cases
/// were assigned, and the most that each firm had at once, open offers and assigned cases together.
/// That an offer was declined, the firm alone says.
record OfferLoad(int offers, int assigned, Map<String, Integer> mostAtOnce) {
  static OfferLoad in(MongoClient store) {
    var open = new HashMap<String, String>();
    var taken = new HashMap<String, Set<String>>();
    var most = new HashMap<String, Integer>();
    var offers = 0;
    var assigned = 0;
    for (var event : archived(store)) {
      var body = body(event);
      var offer = body.path("offerId").asString("");
      var firm = body.path("firm").asString("");
      switch (event.getString("type")) {
        case "offer-made.v1" -> {
          offers++;
          open.put(offer, firm);
        }
        case "offer-closed.v1" -> open.remove(offer);
        case "offer-answered.v1" -> {
          if (body.path("answer").asString("").equals("declined")) {
            open.remove(offer);
          }
        }
        case "firm-assigned.v1" -> {
          assigned++;
          open.remove(offer);
          taken.computeIfAbsent(firm, _ -> new HashSet<>()).add(body.path("caseId").asString());
        }
        default -> {}
      }
      var now = (int) open.values().stream().filter(firm::equals).count();
      most.merge(firm, now + taken.getOrDefault(firm, Set.of()).size(), Math::max);
    }
    return new OfferLoad(offers, assigned, Map.copyOf(most));
  }

  private static List<Document> archived(MongoClient store) {
    var all = new ArrayList<Document>();
    for (var database : List.of("matching", "firm")) {
      store
          .getDatabase(database)
          .getCollection("events")
          .find()
          .sort(Sorts.ascending("time", "subject", "n"))
          .into(all);
    }
    all.sort(Comparator.comparing(event -> event.getDate("time")));
    return all;
  }

  private static JsonNode body(Document event) {
    return JsonMapper.shared().readTree(event.getString("body"));
  }
}
