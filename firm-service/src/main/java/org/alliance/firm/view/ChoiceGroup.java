package org.alliance.firm.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.jspecify.annotations.Nullable;

/// Some check boxes of one kind.
///
/// @param name of the field, and of its words
public record ChoiceGroup(String name, List<Choice> choices) {
  /// @param text the name, if it has no code
  public record Choice(String value, String text, @Nullable Coded code, boolean isChosen) {}

  public static <T extends Coded> ChoiceGroup ofCodes(String name, T[] all, Collection<T> chosen) {
    return new ChoiceGroup(
        name,
        Stream.of(all)
            .map(one -> new Choice(one.code(), one.code(), one, chosen.contains(one)))
            .toList());
  }

  public static ChoiceGroup ofLanguages(
      String name, Stream<LanguageTag> all, Collection<LanguageTag> chosen) {
    return byText(
        name,
        all.map(tag ->
            new Choice(tag.value(), Languages.englishName(tag), null, chosen.contains(tag))));
  }

  public static ChoiceGroup ofStates(String name, Stream<UsState> all, Collection<UsState> chosen) {
    return byText(
        name,
        all.map(state -> new Choice(state.name(), state.fullName(), null, chosen.contains(state))));
  }

  private static ChoiceGroup byText(String name, Stream<Choice> choices) {
    return new ChoiceGroup(name, choices.sorted(Comparator.comparing(Choice::text)).toList());
  }

  /// Codes that nobody knows are left out.
  public static <T extends Enum<T> & Coded> List<T> coded(Class<T> type, List<String> codes) {
    return codes.stream().flatMap(code -> Coded.find(type, code).stream()).toList();
  }
}
