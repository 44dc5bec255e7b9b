package org.alliance.chaos;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliance.contracts.EventStream;
import org.bson.Document;

/// Compares what clients were told with the documents, the archives and the topics. It believes no
/// counter of the system, and reads the stores and the broker directly.
final class Auditor {
  /// How an entry begins that waits for a firm's answer, not for an event.
  static final String UNDECIDED = "referral ";

  private static final int CASE_ID = 36;

  /// Where a stream is written, and where each reader of it remembers how far it is.
  private record Flow(
      EventStream stream, String database, String collection, List<Reader> readers) {
    String source() {
      return stream.owner().code() + "/" + stream.aggregate();
    }
  }

  private record Reader(String database, String collection) {}

  private static final Reader REFERRALS = new Reader("matching", "referrals");
  private static final Reader MATTERS = new Reader("firm", "matters");
  private static final Reader CASES = new Reader("case-tracking", "case_files");

  private static final List<Flow> FLOWS =
      List.of(
          new Flow(EventStream.REPORT, "intake", "reports", List.of(REFERRALS, CASES)),
          new Flow(EventStream.REFERRAL, "matching", "referrals", List.of(MATTERS, CASES)),
          new Flow(EventStream.MATTER, "firm", "matters", List.of(REFERRALS, CASES)),
          new Flow(EventStream.FIRM, "firm", "firms", List.of(new Reader("matching", "firms"))),
          new Flow(EventStream.DELIVERY, "notification", "deliveries", List.of(CASES)));

  private final MongoClient store;

  Auditor(MongoClient store) {
    this.store = store;
  }

  /// What is wrong.
  ///
  /// @param unsettled what still moves; to be waited for
  record Finding(
      List<String> lost,
      List<String> doubleAssigned,
      List<String> outOfOrder,
      List<String> unsettled) {
    boolean isSound() {
      return lost.isEmpty() && doubleAssigned.isEmpty() && outOfOrder.isEmpty();
    }
  }

  /// @param told each client's key with every id it was told
  /// @param records all that lies on the topics
  Finding audit(Map<String, Set<String>> told, Collection<TopicReader.Seen> records) {
    var lost = new ArrayList<String>();
    told.forEach((key, ids) -> {
      if (ids.size() != 1) {
        lost.add(key + " was told several ids: " + ids);
      }
    });
    var reports = documents(new Reader("intake", "reports"));
    told.values().stream()
        .flatMap(Set::stream)
        .filter(id -> !reports.containsKey(id))
        .forEach(id -> lost.add("report " + id + " was acknowledged and is gone"));
    FLOWS.forEach(flow -> compare(flow, lost));
    mails(lost);
    return new Finding(lost, doubleAssigned(records), outOfOrder(records), unsettled());
  }

  /// Whether all has been said, heard and decided.
  List<String> unsettled() {
    var moving = new ArrayList<String>();
    for (var flow : FLOWS) {
      var of = documents(new Reader(flow.database(), flow.collection()));
      of.forEach((id, document) -> {
        if (!document.getList("out", Object.class, List.of()).isEmpty()) {
          moving.add("unsent " + flow.source() + " " + id);
        }
      });
      var behind = new ArrayList<String>();
      compare(flow, behind);
      behind.forEach(what -> moving.add("behind: " + what));
    }
    documents(REFERRALS)
        .forEach((id, referral) -> {
          var word = String.valueOf(referral.get("state", new Document()).get("word"));
          if (word.equals("offered") || word.equals("open")) {
            moving.add(UNDECIDED + id + " is " + word);
          }
        });
    return moving;
  }

  /// A fingerprint of every document's state and positions.
  Map<String, Integer> fingerprints() {
    var all = new TreeMap<String, Integer>();
    Stream.concat(
            FLOWS.stream().map(flow -> new Reader(flow.database(), flow.collection())),
            Stream.of(CASES))
        .forEach(reader ->
            documents(reader)
                .forEach((id, document) ->
                    all.put(
                        reader + id,
                        List.of(
                                document.get("state", new Document()),
                                document.get("src", new Document()),
                                document.get("seq", 0L))
                            .hashCode())));
    return all;
  }

  private void compare(Flow flow, List<String> lost) {
    var owners = documents(new Reader(flow.database(), flow.collection()));
    var archive = archived(flow);
    var readers = new HashMap<Reader, Map<String, Document>>();
    flow.readers().forEach(reader -> readers.put(reader, documents(reader)));
    owners.forEach((id, document) -> {
      long seq = document.get("seq", 0L);
      if (seq > 0 && archive.getOrDefault(id, 0L) != seq) {
        lost.add("archive of " + flow.source() + " " + id + " has not all of " + seq);
      }
      readers.forEach((reader, documents) -> {
        var heard = heard(flow, id, documents);
        if (seq > 0 && heard != seq) {
          lost.add(
              reader.collection()
                  + " "
                  + id
                  + " heard "
                  + heard
                  + " of "
                  + seq
                  + " of "
                  + flow.source());
        }
      });
    });
  }

  private static long heard(Flow flow, String id, Map<String, Document> documents) {
    var own = flow.stream() == EventStream.DELIVERY ? id.substring(0, CASE_ID) : id;
    var source = own.equals(id) ? flow.source() : flow.source() + "/" + id;
    var document = documents.get(own);
    return document == null
            || !(document.get("src", new Document()).get(source) instanceof Number position)
        ? 0
        : position.longValue();
  }

  /// How many events of each aggregate are archived, if that is all of 1 to n; less otherwise.
  private Map<String, Long> archived(Flow flow) {
    var counts = new HashMap<String, Long>();
    store
        .getDatabase(flow.database())
        .getCollection("events")
        .find(new Document("source", flow.stream().source()))
        .projection(new Document("subject", 1).append("n", 1))
        .forEach(event -> counts.merge(event.getString("subject"), 1L, Long::sum));
    return counts;
  }

  /// Every offer has its mail planned.
  private void mails(List<String> lost) {
    var deliveries = documents(new Reader("notification", "deliveries"));
    store
        .getDatabase("matching")
        .getCollection("events")
        .find(new Document("type", "offer-made.v1"))
        .forEach(event -> {
          var offer = Document.parse(event.getString("body")).getString("offerId");
          if (!deliveries.containsKey(offer + "-offer-email")) {
            lost.add("offer " + offer + " has no mail");
          }
        });
  }

  private static List<String> doubleAssigned(Collection<TopicReader.Seen> records) {
    var ids = new TreeMap<String, Set<String>>();
    records.stream()
        .filter(record -> record.type().equals("firm-assigned.v1"))
        .forEach(record ->
            ids.merge(
                record.key(),
                Set.of(record.id()),
                (some, more) -> {
                  var all = new TreeSet<>(some);
                  all.addAll(more);
                  return all;
                }));
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + " was assigned by " + entry.getValue())
        .toList();
  }

  /// First appearances of an aggregate's events have to come in the order of their sequence.
  private static List<String> outOfOrder(Collection<TopicReader.Seen> records) {
    var last = new HashMap<String, Long>();
    var wrong = new ArrayList<String>();
    for (var record : records) {
      var key = record.topic() + " " + record.key();
      var before = last.getOrDefault(key, 0L);
      if (record.seq() > before + 1) {
        wrong.add(key + " has #" + record.seq() + " behind #" + before);
      }
      last.merge(key, record.seq(), Math::max);
    }
    return wrong;
  }

  private Map<String, Document> documents(Reader reader) {
    var found = new HashMap<String, Document>();
    store
        .getDatabase(reader.database())
        .getCollection(reader.collection())
        .find()
        .forEach(document -> found.put(document.getString("_id"), document));
    return found;
  }
}
