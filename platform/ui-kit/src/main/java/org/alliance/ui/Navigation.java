package org.alliance.ui;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.ServiceName;

/// The staff pages that exist, in the order of the menu. A new page is one entry.
public record Navigation(List<Entry> entries) {
  /// One page of the menu.
  ///
  /// @param path such as `/ops`; pages below it belong to the entry, too
  /// @param messageKey of its name in the menu
  /// @param roles codes of roles that see it, as the token's `roles` claim has them
  /// @param owner the service that draws it; empty for the trial's identity provider
  public record Entry(
      String path, String messageKey, Set<String> roles, Optional<ServiceName> owner) {
    public Entry {
      roles = Set.copyOf(roles);
    }

    boolean isFor(Collection<String> some) {
      return !Collections.disjoint(roles, some);
    }

    boolean holds(String address) {
      return address.equals(path) || address.startsWith(path + "/");
    }
  }

  /// All pages of staff, firms and partners.
  public static final Navigation STAFF =
      new Navigation(
          List.of(
              new Entry(
                  "/coordination",
                  "nav.coordination",
                  Set.of("coordinator"),
                  Optional.of(ServiceName.CASE_TRACKING)),
              new Entry(
                  "/firm",
                  "nav.firm",
                  Set.of("firm-lead", "firm-member"),
                  Optional.of(ServiceName.FIRM)),
              new Entry(
                  "/firm/profile",
                  "nav.firm-profile",
                  Set.of("firm-lead"),
                  Optional.of(ServiceName.FIRM)),
              new Entry(
                  "/conflict-tokens",
                  "nav.conflict-tokens",
                  Set.of("firm-lead", "firm-member"),
                  Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/firm/keys", "nav.keys", Set.of("firm-lead"), Optional.of(ServiceName.FIRM)),
              new Entry(
                  "/desk",
                  "nav.desk",
                  Set.of("hotline", "coordinator"),
                  Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/triage",
                  "nav.triage",
                  Set.of("triage", "coordinator"),
                  Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/partner", "nav.partner", Set.of("partner"), Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/imports",
                  "nav.imports",
                  Set.of("partner", "coordinator"),
                  Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/partner/keys", "nav.keys", Set.of("partner"), Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/partners",
                  "nav.partners",
                  Set.of("coordinator"),
                  Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/firms", "nav.firms", Set.of("coordinator"), Optional.of(ServiceName.FIRM)),
              new Entry("/rules", "nav.rules", Set.of("counsel"), Optional.of(ServiceName.FIRM)),
              new Entry(
                  "/ops",
                  "nav.flow",
                  Set.of("coordinator", "triage", "ops", "auditor"),
                  Optional.of(ServiceName.CASE_TRACKING)),
              new Entry(
                  "/ops/need",
                  "nav.need",
                  Set.of("coordinator", "ops", "auditor"),
                  Optional.of(ServiceName.MATCHING)),
              new Entry(
                  "/ops/machinery",
                  "nav.machinery",
                  Set.of("ops", "auditor"),
                  Optional.of(ServiceName.CASE_TRACKING)),
              new Entry(
                  "/cases",
                  "nav.cases",
                  Set.of("coordinator", "triage", "ops", "auditor"),
                  Optional.of(ServiceName.CASE_TRACKING)),
              new Entry(
                  "/reports",
                  "nav.reports",
                  Set.of("coordinator", "ops", "auditor", "director"),
                  Optional.of(ServiceName.CASE_TRACKING)),
              new Entry(
                  "/clients",
                  "nav.clients",
                  Set.of("coordinator", "auditor"),
                  Optional.of(ServiceName.INTAKE)),
              new Entry(
                  "/inbox",
                  "nav.inbox",
                  Set.of("firm-lead", "firm-member", "partner", "coordinator"),
                  Optional.of(ServiceName.NOTIFICATION)),
              new Entry(
                  "/webhooks",
                  "nav.webhooks",
                  Set.of("firm-lead", "partner"),
                  Optional.of(ServiceName.NOTIFICATION)),
              new Entry(
                  "/deliveries",
                  "nav.deliveries",
                  Set.of("coordinator", "ops"),
                  Optional.of(ServiceName.NOTIFICATION)),
              new Entry(
                  "/templates",
                  "nav.templates",
                  Set.of("coordinator"),
                  Optional.of(ServiceName.NOTIFICATION))));

  private static final Entry PEOPLE =
      new Entry("/people", "nav.people", Set.of("coordinator"), Optional.empty());

  /// @param isTrial whether the identity provider is the trial's own, which has a page
  public static Navigation staff(boolean isTrial) {
    return isTrial
        ? new Navigation(Stream.concat(STAFF.entries().stream(), Stream.of(PEOPLE)).toList())
        : STAFF;
  }

  public Navigation {
    entries = List.copyOf(entries);
  }

  /// The menu of somebody with these roles.
  public List<Entry> visibleTo(Collection<String> roles) {
    return entries.stream().filter(entry -> entry.isFor(roles)).toList();
  }

  /// The entry that an address belongs to, out of some: of two that hold it, the longer one.
  static Optional<Entry> current(List<Entry> some, String address) {
    return some.stream()
        .filter(entry -> entry.holds(address))
        .max(Comparator.comparingInt(entry -> entry.path().length()));
  }

  /// Where somebody with these roles begins; empty if no page is for them yet.
  public Optional<Entry> homeOf(Collection<String> roles) {
    return visibleTo(roles).stream().findFirst();
  }
}
