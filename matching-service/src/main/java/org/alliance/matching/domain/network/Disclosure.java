package org.alliance.matching.domain.network;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.OptionalInt;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.batch.Regret.Known;

/// Decides which numbers of clients may be shown, so that no client is recognised by one number or
/// by the difference of two.
///
/// 1. Numbers below five are hidden, zero included: if zeros were shown, every hidden number would
///    be known to be 1 to 4.
/// 2. Everything else is a multiple of five, rounded down, so a difference of two numbers can be
///    wrong by four either way.
/// 3. Of a part its rest counts as well: a part that is shown, and lacks fewer than five of the
///    whole, is shown like the whole, so a rest of four looks like none.
/// 4. Where the asker says what is to be counted, as in a what-if, rounding is not enough: with the
///    right other lawyers, one more client tips a number over to the next multiple. So only cases
///    take part that are alike in crowds, see [#crowded]; then no question moves fewer than five.
///
/// A caller who asks every day can still see on which day a number passed a multiple of five.
public final class Disclosure {
  /// Fewer clients than this say too much of each single one.
  public static final int SMALLEST = 5;

  private record Speaking(UsState state, List<LanguageTag> languages) {}

  private record Wanting(UsState state, List<ServiceCategory> services) {}

  private Disclosure() {}

  /// @return empty for fewer than five, none included
  public static OptionalInt shown(int number) {
    return number < SMALLEST ? OptionalInt.empty() : OptionalInt.of(number / SMALLEST * SMALLEST);
  }

  /// A part beside its whole, which is shown as well.
  ///
  /// @return empty for fewer than five, none included; as much as is shown of the whole if fewer
  ///   than five are not in the part
  public static OptionalInt shown(int part, int whole) {
    return part < SMALLEST || whole - part >= SMALLEST ? shown(part) : shown(whole);
  }

  /// The cases whose languages, and whose services, at least five cases share in their state.
  /// Leaving some out can make others rare; these are left out as well.
  public static List<Known> crowded(List<Known> cases) {
    var before = cases;
    var left = withoutRare(cases);
    while (left.size() < before.size()) {
      before = left;
      left = withoutRare(left);
    }
    return left;
  }

  private static List<Known> withoutRare(List<Known> cases) {
    var speaking = cases.stream().collect(groupingBy(Disclosure::speaking, counting()));
    var wanting = cases.stream().collect(groupingBy(Disclosure::wanting, counting()));
    return cases.stream()
        .filter(known -> speaking.getOrDefault(speaking(known), 0L) >= SMALLEST)
        .filter(known -> wanting.getOrDefault(wanting(known), 0L) >= SMALLEST)
        .toList();
  }

  private static Speaking speaking(Known known) {
    return new Speaking(known.facts().state(), known.facts().speaks());
  }

  private static Wanting wanting(Known known) {
    return new Wanting(known.facts().state(), known.facts().services());
  }
}
