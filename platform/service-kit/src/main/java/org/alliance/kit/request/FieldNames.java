package org.alliance.kit.request;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The names of all fields that a request of some type may have, at any depth.
final class FieldNames {
  private final Map<Type, Set<String>> byType = new ConcurrentHashMap<>();

  Set<String> of(Type type) {
    return byType.computeIfAbsent(type, FieldNames::collected);
  }

  private static Set<String> collected(Type type) {
    var names = new HashSet<String>();
    collect(type, names, new HashSet<>());
    return Set.copyOf(names);
  }

  private static void collect(Type type, Set<String> names, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    switch (type) {
      case Class<?> record when record.isRecord() -> {
        for (RecordComponent component : record.getRecordComponents()) {
          names.add(component.getName());
          collect(component.getGenericType(), names, seen);
        }
      }
      case Class<?> array when array.isArray() -> collect(array.getComponentType(), names, seen);
      case ParameterizedType generic -> {
        for (var argument : generic.getActualTypeArguments()) {
          collect(argument, names, seen);
        }
      }
      case GenericArrayType array -> collect(array.getGenericComponentType(), names, seen);
      case WildcardType wildcard -> {
        for (var bound : wildcard.getUpperBounds()) {
          collect(bound, names, seen);
        }
      }
      default -> {}
    }
  }
}
