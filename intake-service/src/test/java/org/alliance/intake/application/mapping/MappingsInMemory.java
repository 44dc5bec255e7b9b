package org.alliance.intake.application.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Mappings in a map.
public final class MappingsInMemory implements Mappings {
  private final Map<String, Saved> saved = new ConcurrentHashMap<>();

  @Override
  public List<Saved> latest(String owner) {
    return of(owner)
        .map(Saved::name)
        .distinct()
        .sorted()
        .flatMap(name -> latest(owner, name).stream())
        .toList();
  }

  @Override
  public Optional<Saved> latest(String owner, String name) {
    return of(owner)
        .filter(one -> one.name().equals(name))
        .max(Comparator.comparingInt(Saved::version));
  }

  @Override
  public Optional<Saved> find(String owner, String name, int version) {
    return of(owner).filter(one -> one.name().equals(name) && one.version() == version).findFirst();
  }

  private Stream<Saved> of(String owner) {
    return saved.values().stream().filter(one -> one.owner().equals(owner));
  }

  @Override
  public boolean add(Saved one) {
    return saved.putIfAbsent(one.owner() + "/" + one.name() + "/" + one.version(), one) == null;
  }
}
