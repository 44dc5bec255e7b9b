package org.alliance.matching.adapter.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.place.UsState;
import org.alliance.ui.form.Option;
import org.jspecify.annotations.Nullable;

/// The states, languages and services that forms offer, and how an address names them.
final class Choices {
  static final List<Option> PLACES =
      Stream.of(UsState.values()).map(one -> new Option(one.name(), one.fullName())).toList();

  static final List<Option> LANGUAGES =
      Languages.all().stream()
          .map(one -> new Option(one.tag().value(), one.englishName()))
          .sorted(Comparator.comparing(Option::label))
          .toList();

  static final List<String> SERVICES =
      Stream.of(ServiceCategory.values()).map(Coded::code).toList();

  private Choices() {}

  static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  static Optional<UsState> place(@Nullable String value) {
    return given(value).flatMap(UsState::find);
  }

  static Optional<LanguageTag> language(@Nullable String value) {
    return given(value)
        .filter(tag -> LANGUAGES.stream().anyMatch(one -> one.code().equals(tag)))
        .map(LanguageTag::new);
  }

  static Optional<ServiceCategory> service(@Nullable String value) {
    return given(value).flatMap(code -> Coded.find(ServiceCategory.class, code));
  }
}
