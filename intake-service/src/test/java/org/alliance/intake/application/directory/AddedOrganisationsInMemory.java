package org.alliance.intake.application.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Versions in a list.
public final class AddedOrganisationsInMemory implements AddedOrganisations {
  private final List<AddedOrganisation> all = new ArrayList<>();

  @Override
  public List<AddedOrganisation> latest() {
    var byId = new LinkedHashMap<String, AddedOrganisation>();
    all.stream()
        .sorted(
            Comparator.comparing((AddedOrganisation one) -> one.facts().id())
                .thenComparing(AddedOrganisation::version, Comparator.reverseOrder()))
        .forEach(one -> byId.putIfAbsent(one.facts().id(), one));
    return List.copyOf(byId.values());
  }

  @Override
  public List<AddedOrganisation> versions(String id) {
    return all.stream()
        .filter(one -> one.facts().id().equals(id))
        .sorted(Comparator.comparing(AddedOrganisation::version, Comparator.reverseOrder()))
        .toList();
  }

  @Override
  public boolean add(AddedOrganisation version) {
    if (versions(version.facts().id()).stream()
        .anyMatch(one -> one.version() == version.version())) {
      return false;
    }
    return all.add(version);
  }
}
