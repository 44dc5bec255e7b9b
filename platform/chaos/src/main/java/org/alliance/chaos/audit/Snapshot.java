package org.alliance.chaos.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.bson.Document;

/// What the documents say of their events at one time: how many each has sent, how many of others'
/// it has taken, and what waits. Each collection is read once, without what is in it.
public final class Snapshot {
  private final MongoClient store;
  private final Map<Flow.Collection, Map<String, Document>> read = new HashMap<>();

  public Snapshot(MongoClient store) {
    this.store = store;
  }

  Map<String, Document> of(Flow.Collection where) {
    return read.computeIfAbsent(where, this::documents);
  }

  private Map<String, Document> documents(Flow.Collection where) {
    var found = new HashMap<String, Document>();
    store
        .getDatabase(where.database())
        .getCollection(where.name())
        .find()
        .projection(Projections.include("seq", "src", "out.n", "state.word"))
        .forEach(document -> found.put(document.getString("_id"), document));
    return found;
  }

  /// How many events each aggregate of a flow has said, sent or not.
  Map<String, Long> said(Flow flow) {
    var said = new HashMap<String, Long>();
    of(flow.owner()).forEach((id, document) -> said.put(id, number(document, "seq")));
    return said;
  }

  /// Which of these have not been sent.
  List<String> unsent(Flow flow, Map<String, Long> said) {
    var unsent = new ArrayList<String>();
    of(flow.owner())
        .forEach((id, document) -> {
          if (document.getList("out", Document.class, List.of()).stream()
              .anyMatch(event -> number(event, "n") <= said.getOrDefault(id, 0L))) {
            unsent.add("unsent " + flow.source() + " " + id);
          }
        });
    return unsent;
  }

  /// Where a reader has not heard exactly so many, or at least so many.
  List<String> unheard(Flow flow, Map<String, Long> said, boolean exactly) {
    var unheard = new ArrayList<String>();
    for (var reader : flow.readersWithPositions()) {
      var documents = of(reader.where());
      said.forEach((id, count) -> {
        var document = documents.get(flow.aggregateFor(id));
        if (document == null && reader.remembers() == Flow.Remembers.WHERE_THERE_IS_ONE) {
          return;
        }
        var heard = document == null ? 0 : heard(document, flow.positionOf(id));
        if (exactly ? heard != count : heard < count) {
          unheard.add(
              "%s %s heard %d of %d of %s"
                  .formatted(reader.collection(), id, heard, count, flow.source()));
        }
      });
    }
    return unheard;
  }

  String word(Flow.Collection where, String id) {
    return word(of(where).getOrDefault(id, new Document()));
  }

  /// The documents in one of these states.
  List<String> in(Flow.Collection where, String... words) {
    return idsIn(where, words).stream()
        .map(id -> "%s %s is %s".formatted(where.name(), id, word(where, id)))
        .toList();
  }

  public List<String> idsIn(Flow.Collection where, String... words) {
    var wanted = List.of(words);
    return of(where).entrySet().stream()
        .filter(entry -> wanted.contains(word(entry.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Reports whose document is gone.
  List<String> gone(Iterable<String> ids) {
    var known = of(Flow.of(EventStream.REPORT).owner()).keySet();
    var gone = new ArrayList<String>();
    ids.forEach(id -> {
      if (!known.contains(id)) {
        gone.add("report " + id + " was acknowledged and is gone");
      }
    });
    return gone;
  }

  /// Reports whose person is not in the vault, under the report's id and its fingerprint.
  List<String> withoutPerson(Iterable<String> ids) {
    var known =
        of(new Flow.Collection("intake", "vault")).keySet().stream()
            .map(key -> key.split("/", 2)[0])
            .collect(Collectors.toSet());
    var without = new ArrayList<String>();
    ids.forEach(id -> {
      if (!known.contains(id)) {
        without.add("the person of report " + id + " is not in the vault");
      }
    });
    return without;
  }

  public static long heard(Document document, String source) {
    return number(document.get("src", new Document()), source);
  }

  private static String word(Document document) {
    return String.valueOf(document.get("state", new Document()).get("word"));
  }

  static long number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }
}
