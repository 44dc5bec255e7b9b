package org.alliance.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where documents are, in the order of the index's fields. A document without the first field is
/// not in it: no query that this index answers asks for one. A list is in it with each of its
/// elements. Not safe under concurrency: its collection calls it inside its own lock.
final class SecondaryIndex extends EmptyIndex<Integer> {
  private static final int MOST_RANGES = 1_000;

  private record Entry(List<Object> values, int position) {}

  private static final Comparator<Entry> ORDER = SecondaryIndex::compare;

  private final List<List<String>> paths;
  private final List<String> fields;
  private final NavigableSet<Entry> entries = new TreeSet<>(ORDER);

  SecondaryIndex(String name, List<IndexKey> keys) {
    super(name, keys);
    fields = keys.stream().map(IndexKey::getKey).toList();
    paths = fields.stream().map(field -> List.of(field.split("\\."))).toList();
  }

  @Override
  public void add(Document document, Integer position, MongoCollection<Integer> collection) {
    keysOf(document).forEach(key -> entries.add(new Entry(key, position)));
  }

  /// Takes out a document that was at this position.
  void remove(Document document, int position) {
    keysOf(document).forEach(key -> entries.remove(new Entry(key, position)));
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Integer position, MongoCollection<Integer> collection) {
    var old = keysOf(before);
    var fresh = keysOf(after);
    if (!old.equals(fresh)) {
      old.forEach(key -> entries.remove(new Entry(key, position)));
      fresh.forEach(key -> entries.add(new Entry(key, position)));
    }
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public void drop() {
    entries.clear();
  }

  /// Positions of at least all documents that fulfil the conditions, some of them twice; null if
  /// there is no condition on the first field, or there are too many.
  @Nullable Iterator<Integer> positions(Map<String, Condition> conditions) {
    List<List<Object>> prefixes = List.of(List.of());
    for (var field : fields) {
      var condition = conditions.get(field);
      if (condition instanceof Condition.Between(var from, var to)) {
        return within(prefixes, List.of(from), List.of(to, IndexedValue.HIGHEST));
      }
      if (!(condition instanceof Condition.OneOf(var values))
          || (long) prefixes.size() * values.size() > MOST_RANGES) {
        break;
      }
      prefixes = multiplied(prefixes, values);
    }
    return prefixes.equals(List.of(List.of()))
        ? null
        : within(prefixes, List.of(), List.of(IndexedValue.HIGHEST));
  }

  /// All positions in the order of a single field; null if its values are of several types, or of
  /// one that a query may order otherwise.
  @Nullable Iterator<Integer> inOrder(Map<String, Condition> conditions, boolean descending) {
    if (entries.isEmpty()) {
      return null;
    }
    var first = entries.first().values().getFirst();
    var last = entries.last().values().getFirst();
    if (!(first instanceof String || first instanceof Long)
        || first.getClass() != last.getClass()) {
      return null;
    }
    var within = entries;
    if (conditions.get(fields.getFirst()) instanceof Condition.Between(var from, var to)) {
      var low = new Entry(List.of(from), -1);
      var high = new Entry(List.of(to, IndexedValue.HIGHEST), Integer.MAX_VALUE);
      if (compare(low, high) > 0) {
        return Collections.emptyIterator();
      }
      within = entries.subSet(low, true, high, true);
    }
    return (descending ? within.descendingSet() : within).stream().map(Entry::position).iterator();
  }

  private Iterator<Integer> within(
      List<List<Object>> prefixes, List<Object> from, List<Object> to) {
    return prefixes.stream()
        .flatMap(prefix -> {
          var low = new Entry(joined(prefix, from), -1);
          var high = new Entry(joined(prefix, to), Integer.MAX_VALUE);
          return compare(low, high) > 0
              ? Stream.<Entry>empty()
              : entries.subSet(low, true, high, true).stream();
        })
        .map(Entry::position)
        .iterator();
  }

  private Set<List<Object>> keysOf(Document document) {
    Collection<List<Object>> keys = List.of(List.of());
    for (var at = 0; at < paths.size(); at++) {
      var values = new LinkedHashSet<>();
      collect(document, paths.get(at), values);
      if (values.isEmpty()) {
        if (at == 0) {
          return Set.of();
        }
        values.add(IndexedValue.ABSENT);
      }
      keys = multiplied(keys, values);
    }
    return new LinkedHashSet<>(keys);
  }

  private static void collect(@Nullable Object value, List<String> path, Set<Object> found) {
    if (value instanceof Collection<?> list) {
      if (path.isEmpty()) {
        found.add(IndexedValue.OTHER);
      }
      list.forEach(element -> collect(element, path, found));
    } else if (path.isEmpty()) {
      found.add(IndexedValue.of(value));
    } else if (value instanceof Document document && document.containsKey(path.getFirst())) {
      collect(document.get(path.getFirst()), path.subList(1, path.size()), found);
    }
  }

  private static List<List<Object>> multiplied(
      Collection<List<Object>> keys, Collection<Object> values) {
    return keys.stream()
        .flatMap(key -> values.stream().map(value -> joined(key, List.of(value))))
        .toList();
  }

  private static List<Object> joined(List<Object> key, List<Object> more) {
    var joined = new ArrayList<>(key);
    joined.addAll(more);
    return joined;
  }

  /// A key that another begins with comes before it.
  private static int compare(Entry one, Entry other) {
    var both = Math.min(one.values().size(), other.values().size());
    for (var at = 0; at < both; at++) {
      var compared = IndexedValue.ORDER.compare(one.values().get(at), other.values().get(at));
      if (compared != 0) {
        return compared;
      }
    }
    var byLength = Integer.compare(one.values().size(), other.values().size());
    return byLength != 0 ? byLength : Integer.compare(one.position(), other.position());
  }
}
