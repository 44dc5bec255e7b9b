package org.alliance.kit.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliance.kit.mongo.Documents;
import org.alliance.kit.outbox.Shards;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;

/// The documents of one service, seen by one of its processes. Every operation can be the last one
/// of its process, can fail before or after it was done, and lets everybody else go first.
final class SimulatedStore implements Documents {
  /// What all processes of a service share, and what outlives them.
  static final class Disk {
    final Map<String, Document> documents = new TreeMap<>();
    final Map<String, Document> archive = new TreeMap<>();
  }

  private final Disk disk;
  private final World world;
  private final boolean comparesVersions;

  SimulatedStore(Disk disk, World world) {
    this.disk = disk;
    this.world = world;
    comparesVersions = world.mutation() != Mutation.NO_COMPARE_AND_SET;
  }

  @Override
  public @Nullable Document find(String id) {
    world.before();
    var found = disk.documents.get(id);
    world.after();
    return found == null ? null : copy(found);
  }

  @Override
  public boolean insert(Document document) {
    world.before();
    var id = document.getString("_id");
    var inserted =
        (comparesVersions || !disk.documents.containsKey(id))
            ? disk.documents.putIfAbsent(id, copy(document)) == null
            : disk.documents.put(id, copy(document)) != null;
    world.after();
    return inserted;
  }

  @Override
  public boolean update(String id, long version, Document fields, List<Document> pushed) {
    world.before();
    var document = disk.documents.get(id);
    var matches =
        document != null && (!comparesVersions || Objects.equals(document.getLong("v"), version));
    if (matches && document != null) {
      copy(fields)
          .forEach((name, value) -> {
            if (value == null) {
              document.remove(name);
            } else if (name.equals("outAt")) {
              document.merge(name, value, SimulatedStore::earlier);
            } else {
              document.put(name, value);
            }
          });
      var out = new ArrayList<>(document.getList("out", Document.class));
      pushed.forEach(event -> out.add(copy(event)));
      document.put("out", out);
    }
    world.after();
    return matches;
  }

  @Override
  public List<Document> unsent(Collection<String> ids) {
    world.before();
    var found =
        ids.stream()
            .filter(disk.documents::containsKey)
            .map(id -> copy(Objects.requireNonNull(disk.documents.get(id))))
            .toList();
    world.after();
    return found;
  }

  @Override
  public void removeSent(Map<String, Long> lastById) {
    lastById.forEach(this::removeSent);
    world.after();
  }

  private void removeSent(String id, long last) {
    world.before();
    var document = disk.documents.get(id);
    if (document != null) {
      var left =
          document.getList("out", Document.class).stream()
              .filter(event -> event.getLong("n") > last)
              .toList();
      document.put("out", new ArrayList<>(left));
    }
    world.before();
    if (document != null && document.getList("out", Document.class).isEmpty()) {
      document.remove("outAt");
    }
  }

  @Override
  public int archive(List<Document> events) {
    var before = 0;
    for (var event : events) {
      world.before();
      if (disk.archive.putIfAbsent(event.getString("_id"), copy(event)) != null) {
        before++;
      }
    }
    world.after();
    return before;
  }

  @Override
  public List<Document> waiting(Collection<Integer> shards, int limit) {
    world.before();
    return disk.documents.values().stream()
        .filter(document -> document.containsKey("outAt"))
        .filter(document -> shards.contains(Shards.of(document.getString("_id"))))
        .limit(limit)
        .map(SimulatedStore::copy)
        .toList();
  }

  @Override
  public long countWaiting() {
    return disk.documents.values().stream().filter(found -> found.containsKey("outAt")).count();
  }

  @Override
  public List<Document> waitingLongest(int limit) {
    return disk.documents.values().stream()
        .filter(found -> found.containsKey("outAt"))
        .sorted(Comparator.comparing(found -> found.getDate("outAt")))
        .limit(limit)
        .map(SimulatedStore::copy)
        .toList();
  }

  private static Object earlier(Object one, Object other) {
    return ((Date) one).before((Date) other) ? one : other;
  }

  @Override
  public Stream<Document> behindGaps() {
    world.before();
    return disk.documents.values().stream()
        .filter(document -> document.containsKey("gapAt"))
        .map(SimulatedStore::withoutBodies)
        .toList()
        .stream();
  }

  @Override
  public long countParked() {
    return disk.documents.values().stream().filter(found -> found.containsKey("parkedAt")).count();
  }

  @Override
  public Stream<Document> holding() {
    world.before();
    return disk.documents.values().stream()
        .filter(document -> document.containsKey("heldAt"))
        .sorted(Comparator.comparing(document -> document.getDate("heldAt")))
        .map(SimulatedStore::withoutBodies);
  }

  @Override
  public Stream<Document> all(Query query) {
    throw new UnsupportedOperationException("The protocol asks no such question");
  }

  @Override
  public void deleteAll() {
    disk.documents.clear();
  }

  private static Document withoutBodies(Document found) {
    var document = copy(found);
    document.getList("held", Document.class).forEach(event -> event.remove("body"));
    return document;
  }

  private static Document copy(Document document) {
    var copy = new Document();
    document.forEach((name, value) -> copy.put(name, copyOf(value)));
    return copy;
  }

  private static @Nullable Object copyOf(@Nullable Object value) {
    return switch (value) {
      case Document document -> copy(document);
      case Map<?, ?> map -> copy(new Document(new HashMap<String, Object>(stringKeys(map))));
      case List<?> list -> new ArrayList<>(list.stream().map(SimulatedStore::copyOf).toList());
      case null -> null;
      default -> value;
    };
  }

  @SuppressWarnings("unchecked") // documents have text for keys
  private static Map<String, Object> stringKeys(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }
}
