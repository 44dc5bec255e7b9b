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
import java.util.stream.Stream;
import org.alliance.contracts.EventStream;
import org.bson.Document;

/// Compares what clients were told with the documents, the archives and the topics. It believes no
/// counter of the system, and reads the stores and the broker directly.
public final class Auditor {
  private final MongoClient store;

  public Auditor(MongoClient store) {
    this.store = store;
  }

  /// What is wrong.
  ///
  /// @param lost what was said and has not had its effect
  /// @param doubled effects that are there twice
  /// @param stuck what waits for a person though nothing was injected that should
  public record Finding(
      List<String> lost,
      List<String> doubleAssigned,
      List<String> outOfOrder,
      List<String> doubled,
      List<String> stuck) {
    public boolean isSound() {
      return all().findAny().isEmpty();
    }

    Stream<String> all() {
      return Stream.of(lost, doubleAssigned, outOfOrder, doubled, stuck).flatMap(List::stream);
    }
  }

  /// @param told each client's key with every id it was told
  /// @param answered what firms were told is their answer, by the offer
  /// @param records all that lies on the topics of events
  public Finding audit(
      Map<String, Set<String>> told,
      Map<String, String> answered,
      Collection<TopicReader.Seen> records,
      Injected injected) {
    var lost = new ArrayList<String>();
    var snapshot = new Snapshot(store);
    told.forEach((key, ids) -> {
      if (ids.size() != 1) {
        lost.add(key + " was told several ids: " + ids);
      }
    });
    var ids = told.values().stream().flatMap(Set::stream).toList();
    lost.addAll(snapshot.gone(ids));
    lost.addAll(snapshot.withoutPerson(ids));
    lost.addAll(Answers.missing(store, answered));
    Flow.ALL.forEach(flow -> compare(flow, snapshot, lost));
    var sent = new SentEvents(records);
    lost.addAll(sent.missing(store));
    lost.addAll(new Assignments(store).withoutEffect());
    var effects = new Effects(store);
    effects.audit();
    lost.addAll(effects.missing());
    var doubled = new ArrayList<>(effects.doubled());
    doubled.addAll(sent.ambiguous());
    return new Finding(lost, sent.doubleAssigned(), sent.outOfOrder(), doubled, stuck(injected));
  }

  /// What each aggregate has said, what lies in the archive, and what each reader has heard.
  private void compare(Flow flow, Snapshot snapshot, List<String> lost) {
    var said = snapshot.said(flow);
    var archive = archived(flow);
    var all = new HashSet<>(said.keySet());
    all.addAll(archive.keySet());
    for (var id : all) {
      var seq = said.getOrDefault(id, 0L);
      var archived = archive.getOrDefault(id, Archived.NOTHING);
      if (!said.containsKey(id)) {
        lost.add(flow.source() + " " + id + " is in the archive and its document is gone");
      } else if (archived.count() != seq || archived.last() != seq) {
        lost.add("archive of " + flow.source() + " " + id + " has not just 1 to " + seq);
      }
      said.merge(id, archived.last(), Math::max);
    }
    lost.addAll(snapshot.unheard(flow, said, true));
    lost.addAll(snapshot.unsent(flow, said));
  }

  private record Archived(long count, long last) {
    static final Archived NOTHING = new Archived(0, 0);

    Archived with(long n) {
      return new Archived(count + 1, Math.max(last, n));
    }
  }

  private Map<String, Archived> archived(Flow flow) {
    var found = new HashMap<String, Archived>();
    store
        .getDatabase(flow.owner().database())
        .getCollection("events")
        .find(new Document("source", flow.stream().source()))
        .projection(Projections.include("subject", "n"))
        .forEach(event ->
            found.merge(
                event.getString("subject"),
                Archived.NOTHING.with(event.getLong("n")),
                (before, _) -> before.with(event.getLong("n"))));
    return found;
  }

  /// Whether all has been said, heard and decided.
  public List<String> unsettled() {
    var snapshot = new Snapshot(store);
    var moving = new ArrayList<String>();
    for (var flow : Flow.ALL) {
      moving.addAll(snapshot.unsent(flow, snapshot.said(flow)));
      moving.addAll(snapshot.unheard(flow, snapshot.said(flow), true));
    }
    moving.addAll(snapshot.in(Flow.of(EventStream.REFERRAL).owner(), "offered", "open"));
    moving.addAll(snapshot.in(Flow.of(EventStream.MATTER).owner(), "assigned", "staffed"));
    moving.addAll(snapshot.in(Flow.of(EventStream.DELIVERY).owner(), "due", "waiting-for-address"));
    return moving;
  }

  /// All that has been said until now.
  public Map<Flow, Map<String, Long>> said() {
    var snapshot = new Snapshot(store);
    var said = new HashMap<Flow, Map<String, Long>>();
    Flow.ALL.forEach(flow -> said.put(flow, snapshot.said(flow)));
    return said;
  }

  /// What of this has not been sent or not been heard.
  public List<String> backlog(Map<Flow, Map<String, Long>> said) {
    var snapshot = new Snapshot(store);
    var waiting = new ArrayList<String>();
    said.forEach((flow, counts) -> {
      waiting.addAll(snapshot.unsent(flow, counts));
      waiting.addAll(snapshot.unheard(flow, counts, false));
    });
    return waiting;
  }

  /// A fingerprint of every document's state and positions, and of what it holds.
  public Map<String, Integer> fingerprints() {
    var all = new TreeMap<String, Integer>();
    for (var where : Flow.collections()) {
      store
          .getDatabase(where.database())
          .getCollection(where.name())
          .find()
          .forEach(document ->
              all.put(
                  where + document.getString("_id"),
                  Objects.hash(
                      document.get("state"),
                      document.get("src"),
                      document.get("seq"),
                      document.get("held"))));
    }
    return all;
  }

  /// Dead letters and parked events that nobody has injected.
  private List<String> stuck(Injected injected) {
    var stuck = new ArrayList<String>();
    var letters = new StuckRecords(store);
    var ours = injected.places();
    var subjectsOfOurs = injected.subjects();
    letters
        .buried()
        .forEach((service, places) ->
            places.stream()
                .filter(place -> !ours.contains(place))
                .forEach(place -> stuck.add(service + " has buried " + place)));
    letters
        .parked()
        .forEach((where, subjects) ->
            subjects.stream()
                .filter(subject -> !subjectsOfOurs.contains(subject))
                .forEach(subject -> stuck.add(where + " has parked an event of " + subject)));
    return stuck;
  }
}
