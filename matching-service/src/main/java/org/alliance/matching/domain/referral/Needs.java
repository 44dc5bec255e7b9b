package org.alliance.matching.domain.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.referral.NeedCover;

/// Who covers the services that the client asked for. A service is an open need if the firm that
/// has the case did not take it on, and nothing else covers it.
///
/// @param taken services that the firm which has the case took on, or connected the client with;
///   empty if no firm has it, or has had it since before this was stored
/// @param covered needs that a coordinator recorded as covered, the first at the front
/// @param unasked services that firms are not asked for, since others covered them when the search
///   began. A firm that has the case was asked for all others, whatever is recorded meanwhile
public record Needs(
    Optional<List<ServiceCategory>> taken, List<Covered> covered, Set<ServiceCategory> unasked) {
  public static final Needs NONE = new Needs(Optional.empty(), List.of(), Set.of());

  public Needs {
    taken = taken.map(some -> some.stream().distinct().sorted().toList());
    covered = List.copyOf(covered);
    unasked = Set.copyOf(unasked);
  }

  /// A coordinator recorded that a need is covered.
  ///
  /// @param firm that had the case then
  /// @param by who recorded it, by the opaque id of the issuer
  public record Covered(
      ServiceCategory service, NeedCover cover, FirmId firm, String by, Instant at) {}

  /// The open needs while a firm has the case. All that nothing else covers if it is not known what
  /// the firm took on.
  public List<ServiceCategory> open(Collection<ServiceCategory> asked) {
    return asked.stream()
        .filter(service ->
            find(service).isEmpty()
                && taken.filter(services -> services.contains(service)).isEmpty())
        .sorted()
        .toList();
  }

  public Optional<Covered> find(ServiceCategory service) {
    return covered.stream().filter(need -> need.service() == service).findFirst();
  }

  /// Services that nobody is to be asked for in the next search.
  Set<ServiceCategory> lastinglyCovered() {
    return covered.stream()
        .filter(need -> need.cover().isLasting())
        .map(Covered::service)
        .collect(Collectors.toSet());
  }

  /// A firm has the case, and took on these.
  Needs takenOn(Collection<ServiceCategory> services) {
    return new Needs(Optional.of(List.copyOf(services)), covered, unasked);
  }

  /// The firm that has the case took on this, too.
  Needs alsoTakenOn(ServiceCategory service) {
    return new Needs(
        taken.map(services -> Stream.concat(services.stream(), Stream.of(service)).toList()),
        covered,
        unasked);
  }

  Needs covered(Covered need) {
    return new Needs(taken, Stream.concat(covered.stream(), Stream.of(need)).toList(), unasked);
  }

  Needs opened(ServiceCategory service) {
    return keeping(need -> need.service() != service);
  }

  /// The firm no longer has the case: what it took on, it covers no more.
  Needs withoutFirm() {
    var left = keeping(need -> need.cover().isLasting());
    return new Needs(Optional.empty(), left.covered, unasked);
  }

  /// A search for a firm begins.
  Needs searched() {
    return new Needs(taken, covered, lastinglyCovered());
  }

  private Needs keeping(Predicate<Covered> which) {
    return new Needs(taken, covered.stream().filter(which).toList(), unasked);
  }

  /// The facts that firms are asked with.
  ///
  /// @param facts as the client gave them
  public CaseFacts wanted(CaseFacts facts) {
    return unasked.isEmpty()
        ? facts
        : new CaseFacts(
            facts.state(),
            facts.area(),
            facts.speaks(),
            facts.reads(),
            facts.services().stream().filter(service -> !unasked.contains(service)).toList(),
            facts.urgency(),
            facts.instructions(),
            facts.incident());
  }
}
