package org.alliance.embedded;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document's value as an index holds it, and the order of such values: by type, then by value.
/// Numbers of all types are compared by value, as in a query.
final class IndexedValue {
  /// A place between the types, or a value that no query names by itself.
  record Mark(int rank) {}

  static final Mark ABSENT = new Mark(0);

  /// Below every value that is there, null among them.
  static final Mark PRESENT = new Mark(1);

  static final Mark NULL = new Mark(2);

  /// Stands for a list or a document as a whole, and for values of rare types.
  static final Mark OTHER = new Mark(60);

  static final Mark HIGHEST = new Mark(100);

  static final Comparator<Object> ORDER = IndexedValue::compare;

  private IndexedValue() {}

  static Object of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Number number -> number(number);
      case String _, Boolean _, Instant _, UUID _, ObjectId _ -> value;
      default -> OTHER;
    };
  }

  /// Whether an index finds what equals this value, which is part of a query.
  static boolean isFoundByEquality(@Nullable Object queried) {
    return !(of(queried) instanceof Mark) && !isNaN(queried);
  }

  /// Whether an index finds what is above or below this value.
  static boolean isFoundByRange(@Nullable Object queried) {
    return queried instanceof String
        || queried instanceof Instant
        || (queried instanceof Number && !isNaN(queried));
  }

  private static boolean isNaN(@Nullable Object value) {
    return value instanceof Number number && Double.isNaN(number.doubleValue());
  }

  private static Number number(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      return number.longValue();
    }
    var value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1L << 53 ? (Number) (long) value : value;
  }

  private static int compare(Object one, Object other) {
    var byType = Integer.compare(rank(one), rank(other));
    if (byType != 0) {
      return byType;
    }
    return switch (one) {
      case Number number -> compareNumbers(number, (Number) other);
      case String text -> text.compareTo((String) other);
      case Boolean flag -> flag.compareTo((Boolean) other);
      case Instant time -> time.compareTo((Instant) other);
      case UUID id -> id.compareTo((UUID) other);
      case ObjectId id -> id.compareTo((ObjectId) other);
      default -> 0;
    };
  }

  private static int compareNumbers(Number one, Number other) {
    if (one instanceof Long whole && other instanceof Long otherWhole) {
      return whole.compareTo(otherWhole);
    }
    if (isFinite(one) && isFinite(other)) {
      return exact(one).compareTo(exact(other));
    }
    return Double.compare(one.doubleValue(), other.doubleValue());
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue());
  }

  private static BigDecimal exact(Number number) {
    return number instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : new BigDecimal(number.doubleValue());
  }

  private static int rank(Object value) {
    return switch (value) {
      case Mark mark -> mark.rank();
      case Number _ -> 10;
      case String _ -> 20;
      case Boolean _ -> 30;
      case Instant _ -> 40;
      case UUID _ -> 50;
      case ObjectId _ -> 55;
      default -> throw new IllegalArgumentException("Not an indexed value: " + value.getClass());
    };
  }
}
