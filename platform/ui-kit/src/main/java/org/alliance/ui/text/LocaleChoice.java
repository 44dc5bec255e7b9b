package org.alliance.ui.text;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/// The language of a page: the one in its address, else the best of those that the browser asks
/// for, else English. Nothing about it is stored.
public final class LocaleChoice {
  private final IcuMessages messages;
  private final LocaleMatcher matcher;

  public LocaleChoice(IcuMessages messages) {
    this.messages = messages;
    var languages = LocaleMatcher.builder().setDefaultULocale(ULocale.ENGLISH);
    messages
        .offered()
        .forEach(language ->
            languages.addSupportedULocale(ULocale.forLanguageTag(language.tag().value())));
    this.matcher = languages.build();
  }

  /// @param inAddress a tag out of the path or the parameter `lang`, or anything else
  /// @param accepted the header `Accept-Language`; blank if there is none
  public PageLanguage of(Optional<String> inAddress, String accepted) {
    return inAddress.flatMap(messages::find).orElseGet(() -> best(accepted));
  }

  private PageLanguage best(String accepted) {
    if (accepted.isBlank()) {
      return PageLanguages.english();
    }
    try {
      var match = matcher.getBestMatch(LocalePriorityList.add(accepted).build());
      return messages.find(match.toLanguageTag()).orElse(PageLanguages.english());
    } catch (IllegalArgumentException unreadable) {
      return PageLanguages.english();
    }
  }
}
