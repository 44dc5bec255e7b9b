package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliance.launcher.Settings;
import org.bson.Document;

/// What waits for a person: dead letters and parked events, by the service that has them.
public final class StuckRecords {
  private final MongoClient store;

  public StuckRecords(MongoClient store) {
    this.store = store;
  }

  /// Each service's dead letters, by the place that they came from: topic, partition and offset.
  /// What stands behind that is left out.
  public Map<String, Set<String>> buried() {
    var buried = new TreeMap<String, Set<String>>();
    for (var service : Settings.SERVICES) {
      var places = new HashSet<String>();
      store
          .getDatabase(service)
          .getCollection("dead_letters")
          .find()
          .projection(Projections.include("_id"))
          .forEach(letter -> places.add(letter.getString("_id").replaceFirst("@.*", "")));
      buried.put(service, places);
    }
    return buried;
  }

  /// Subjects of which an aggregate of a service holds an event which could not be handled, by its
  /// subject.
  public Map<String, Set<String>> parked() {
    var parked = new TreeMap<String, Set<String>>();
    for (var where : Flow.collections()) {
      var subjects = parked.computeIfAbsent(where.database(), _ -> new TreeSet<>());
      store
          .getDatabase(where.database())
          .getCollection(where.name())
          .find(Filters.exists("heldAt"))
          .projection(Projections.include("held"))
          .forEach(document ->
              document.getList("held", Document.class, List.of()).stream()
                  .filter(event -> event.getString("fault") != null)
                  .forEach(event -> subjects.add(event.getString("subject"))));
    }
    return parked;
  }
}
