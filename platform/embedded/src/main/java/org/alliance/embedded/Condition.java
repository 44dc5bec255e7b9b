package org.alliance.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of a query that an index can answer for one field. What it finds may be more than the
/// query asks for, never less: all of it is matched against the query afterwards.
sealed interface Condition {
  /// @param values each equal to what is looked for
  record OneOf(List<Object> values) implements Condition {}

  /// Both ends belong to it.
  record Between(Object from, Object to) implements Condition {}

  /// The conditions that every document in the answer fulfils, by field.
  static Map<String, Condition> of(Document query) {
    var found = new HashMap<String, Condition>();
    collect(query, found);
    return found;
  }

  private static void collect(Document query, Map<String, Condition> found) {
    query.forEach((field, asked) -> {
      if (field.equals("$and") && asked instanceof Collection<?> parts) {
        parts.forEach(part -> {
          if (part instanceof Document inner) {
            collect(inner, found);
          }
        });
        return;
      }
      var condition = of(asked);
      if (condition != null) {
        // Two conditions on one list may be fulfilled by two of its elements: one is enough here.
        found.putIfAbsent(field, condition);
      }
    });
  }

  private static @Nullable Condition of(@Nullable Object asked) {
    if (asked instanceof Document operators) {
      return ofOperators(operators);
    }
    return IndexedValue.isFoundByEquality(asked)
        ? new OneOf(List.of(IndexedValue.of(asked)))
        : null;
  }

  private static @Nullable Condition ofOperators(Document operators) {
    if (IndexedValue.isFoundByEquality(operators.get("$eq"))) {
      return new OneOf(List.of(IndexedValue.of(operators.get("$eq"))));
    }
    if (operators.get("$in") instanceof Collection<?> values) {
      return values.stream().allMatch(IndexedValue::isFoundByEquality)
          ? new OneOf(values.stream().map(IndexedValue::of).distinct().toList())
          : null;
    }
    var from = firstOf(operators, "$gt", "$gte");
    var to = firstOf(operators, "$lt", "$lte");
    if (from != null || to != null) {
      return new Between(
          from == null ? IndexedValue.PRESENT : from, to == null ? IndexedValue.HIGHEST : to);
    }
    return Boolean.TRUE.equals(operators.get("$exists"))
        ? new Between(IndexedValue.PRESENT, IndexedValue.HIGHEST)
        : null;
  }

  private static @Nullable Object firstOf(Document operators, String one, String other) {
    if (IndexedValue.isFoundByRange(operators.get(one))) {
      return IndexedValue.of(operators.get(one));
    }
    return IndexedValue.isFoundByRange(operators.get(other))
        ? IndexedValue.of(operators.get(other))
        : null;
  }
}
