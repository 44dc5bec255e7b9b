package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.bson.Document;

/// Whether what firms were told is true: an answer that was taken has its event in the archive.
public final class Answers {
  private Answers() {}

  /// @param told the answer that was taken, by the offer
  static List<String> missing(MongoClient store, Map<String, String> told) {
    var kept = kept(store);
    return told.entrySet().stream()
        .filter(answer -> !kept.getOrDefault(answer.getKey(), Set.of()).contains(answer.getValue()))
        .map(answer ->
            "a firm was told that offer %s is %s, and the archive has %s"
                .formatted(
                    answer.getKey(),
                    answer.getValue(),
                    kept.getOrDefault(answer.getKey(), Set.of())))
        .toList();
  }

  private static Map<String, Set<String>> kept(MongoClient store) {
    var kept = new HashMap<String, Set<String>>();
    store
        .getDatabase(Flow.of(EventStream.MATTER).owner().database())
        .getCollection("events")
        .find(new Document("type", EventType.OFFER_ANSWERED.wireName()))
        .map(event -> Document.parse(event.getString("body")))
        .forEach(answer ->
            kept.computeIfAbsent(answer.getString("offerId"), _ -> new HashSet<>())
                .add(answer.getString("answer")));
    return kept;
  }
}
