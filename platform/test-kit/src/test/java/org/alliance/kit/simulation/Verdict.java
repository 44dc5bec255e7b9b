package org.alliance.kit.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.bson.Document;

/// Whether a run has come to rest, and whether every service holds then what people were told.
final class Verdict {
  private final Landscape all;

  Verdict(Landscape all) {
    this.all = all;
  }

  /// Something went wrong that no rest would mend.
  boolean isBroken() {
    return all.world.violation().isPresent();
  }

  boolean isSettled() {
    if (!all.allWritten() || !all.world.coroutines().tasks().isEmpty() || !all.broker.isSettled()) {
      all.broker.deliverLate();
      return false;
    }
    IntPredicate atTheEnd =
        at ->
            Landscape.CHAIN.get(at).reads().isEmpty()
                || all.broker.committed(Landscape.CHAIN.get(at).name())
                    >= all.broker.log(Landscape.CHAIN.get(at).reads().get()).size();
    var quiet =
        atTheEnd.test(1)
            && atTheEnd.test(2)
            && all.repairs.isEmpty()
            && all.disks.values().stream()
                .flatMap(disk -> disk.documents.values().stream())
                .noneMatch(
                    document -> document.containsKey("outAt") || document.containsKey("heldAt"));
    return quiet && !all.broker.restoreLost();
  }

  String unrest() {
    var waiting =
        all.disks.entrySet().stream()
            .map(disk ->
                disk.getKey()
                    + disk.getValue().documents.values().stream()
                        .map(found ->
                            " seq "
                                + found.get("seq")
                                + " out "
                                + found.containsKey("outAt")
                                + " held "
                                + found.get("held")
                                + " src "
                                + found.get("src"))
                        .toList())
            .toList();
    var readers =
        all.instances.stream()
            .map(instance ->
                instance.service
                    + (all.partitionOwner.get(instance.service) == instance
                        ? " reads at "
                        : " idle at ")
                    + instance.position
                    + " committed "
                    + all.broker.committed(instance.service))
            .toList();
    return all.unwritten
        + " "
        + waiting
        + " "
        + readers
        + " tasks "
        + all.world.coroutines().tasks().size();
  }

  Optional<String> disagreement() {
    if (isBroken()) {
      return all.world.violation();
    }
    for (var ledger : Landscape.LEDGERS) {
      var first = entries("first", ledger);
      var told = all.acknowledged.getOrDefault(ledger, List.of());
      if (!first.containsAll(told)) {
        return Optional.of("lost: told " + told + ", kept " + first);
      }
      if (first.stream().distinct().count() != first.size()) {
        return Optional.of("doubled: " + first);
      }
      for (var service : List.of("second", "third")) {
        if (!entries(service, ledger).equals(first)) {
          return Optional.of(service + " has " + entries(service, ledger) + " instead of " + first);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> entries(String service, String ledger) {
    var document = all.disks.getOrDefault(service, new SimulatedStore.Disk()).documents.get(ledger);
    return document == null
        ? List.of()
        : document.get("state", Document.class).getList("entries", String.class);
  }
}
