package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliance.chaos.audit.TopicReader.Seen;
import org.bson.Document;

/// What lies on the topics: that each event has one content, comes in the order of its aggregate,
/// and is what the archive says was sent.
final class SentEvents {
  private final Collection<Seen> records;
  private final Map<String, Set<Integer>> contents = new HashMap<>();

  SentEvents(Collection<Seen> records) {
    this.records = records;
    records.forEach(record ->
        contents
            .computeIfAbsent(place(record.topic(), record.id()), _ -> new HashSet<>())
            .add(record.content()));
  }

  /// Cases that were assigned by more than one event, or by one that says different things.
  List<String> doubleAssigned() {
    var assignments = new TreeMap<String, Set<String>>();
    records.stream()
        .filter(record -> record.type().equals("firm-assigned.v1"))
        .forEach(record ->
            assignments
                .computeIfAbsent(record.key(), _ -> new TreeSet<>())
                .add(record.id() + " #" + record.content()));
    return assignments.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + " was assigned by " + entry.getValue())
        .toList();
  }

  /// First appearances of an aggregate's events have to come in the order of their sequence.
  List<String> outOfOrder() {
    var last = new HashMap<String, Long>();
    var wrong = new ArrayList<String>();
    for (var record : records) {
      var key = place(record.topic(), record.key());
      var before = last.getOrDefault(key, 0L);
      if (record.seq() > before + 1) {
        wrong.add(key + " has #" + record.seq() + " behind #" + before);
      }
      last.merge(key, record.seq(), Math::max);
    }
    return wrong;
  }

  /// Two writers who did not know of each other have said different things under one id.
  List<String> ambiguous() {
    return contents.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + " lies there with different contents")
        .toList();
  }

  /// What an archive says was sent, and is not on its topic as the archive has it.
  List<String> missing(MongoClient store) {
    var missing = new ArrayList<String>();
    for (var flow : Flow.ALL) {
      store
          .getDatabase(flow.owner().database())
          .getCollection("events")
          .find(new Document("source", flow.stream().source()))
          .projection(Projections.include("type", "body"))
          .forEach(event -> {
            var place = place(flow.stream().topic(), event.getString("_id"));
            var content =
                Seen.contentOf(
                    event.getString("type"), Objects.toString(event.getString("body"), ""));
            if (!contents.getOrDefault(place, Set.of()).contains(content)) {
              missing.add(place + " is archived, and not on its topic as it is there");
            }
          });
    }
    return missing;
  }

  private static String place(String topic, String what) {
    return topic + " " + what;
  }
}
