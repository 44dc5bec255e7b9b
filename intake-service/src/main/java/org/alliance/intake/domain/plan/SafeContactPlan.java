package org.alliance.intake.domain.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How and when a client may be contacted, as far as somebody has told it.
///
/// @param parts codes, or the person's words where they are none; a number or an address as it was
///   written. A part that is not in it was not told; an empty one was taken out of the plan
public record SafeContactPlan(Map<PlanPart, List<String>> parts) {
  public static final SafeContactPlan NOT_TOLD = new SafeContactPlan(Map.of());

  public SafeContactPlan {
    var copy = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    parts.forEach((part, told) -> copy.put(part, List.copyOf(told)));
    parts = Collections.unmodifiableMap(copy);
  }

  /// A plan after something was told later.
  ///
  /// @param holds the plan from now on
  /// @param waits the parts that the person has to be asked about first, as they are wished
  public record Amended(SafeContactPlan holds, SafeContactPlan waits) {}

  public Optional<List<String>> told(PlanPart part) {
    return Optional.ofNullable(parts.get(part));
  }

  /// None if the part was not told, or was taken out.
  public List<String> of(PlanPart part) {
    return parts.getOrDefault(part, List.of());
  }

  /// The one text of a part that is no list; empty if there is none.
  public String text(PlanPart part) {
    return of(part).stream().findFirst().orElse("");
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// Compares part by part. A tighter part holds at once. A looser one waits, and what both plans
  /// have of it holds meanwhile. If they have nothing in common, the old part stays: somebody has
  /// to ask the person in a way that was agreed.
  public Amended amendedBy(SafeContactPlan later) {
    var holds = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    holds.putAll(parts);
    var waits = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    later.parts.forEach((part, wished) -> {
      switch (PlanChange.of(part, told(part), wished)) {
        case SAME -> {
          // What holds stays as it was written.
        }
        case TIGHTER -> holds.put(part, wished);
        case UNCLEAR -> waits.put(part, wished);
        case LOOSER -> {
          waits.put(part, wished);
          if (part.isOfChoices()) {
            var common = of(part).stream().filter(wished::contains).toList();
            if (!common.isEmpty()) {
              holds.put(part, common);
            }
          }
        }
      }
    });
    return new Amended(new SafeContactPlan(holds), new SafeContactPlan(waits));
  }

  /// Puts the parts of another plan in the place of these.
  public SafeContactPlan replacedBy(SafeContactPlan other) {
    var all = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    all.putAll(parts);
    all.putAll(other.parts);
    return new SafeContactPlan(all);
  }

  /// Without the parts that another plan tells.
  public SafeContactPlan without(SafeContactPlan other) {
    var rest = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    rest.putAll(parts);
    rest.keySet().removeAll(other.parts.keySet());
    return new SafeContactPlan(rest);
  }

  /// What a machine may do while a wish waits: only what both allow. A person who asks goes by the
  /// old plan; a machine cannot tell which of the two is safe. To an address of which another one
  /// is told, a machine sends nothing.
  public SafeContactPlan whileWaiting(SafeContactPlan wish) {
    var both = new EnumMap<PlanPart, List<String>>(PlanPart.class);
    both.putAll(parts);
    wish.parts.forEach((part, wished) -> {
      if (part.isAddress()) {
        both.put(part, List.of());
      } else if (!part.isOfChoices()) {
        told(part)
            .filter(held -> PlanChange.rank(part, wished.getFirst()) < rankOf(part, held))
            .ifPresent(_ -> both.put(part, wished));
      } else if (told(part).isPresent()) {
        both.put(part, common(part, of(part), wished));
      }
    });
    return new SafeContactPlan(both);
  }

  private static int rankOf(PlanPart part, List<String> held) {
    return held.stream()
        .findFirst()
        .map(answer -> PlanChange.rank(part, answer))
        .orElse(Integer.MAX_VALUE);
  }

  /// Hours in words stay in it, so that a machine sees that only a person can read them.
  private static List<String> common(PlanPart part, List<String> held, List<String> wished) {
    if (part == PlanPart.HOURS && !PlanChange.isReadable(part, wished)) {
      return wished;
    }
    return part == PlanPart.HOURS && !PlanChange.isReadable(part, held)
        ? held
        : held.stream().filter(wished::contains).toList();
  }

  @Override
  public String toString() {
    return "SafeContactPlan[not shown]";
  }
}
