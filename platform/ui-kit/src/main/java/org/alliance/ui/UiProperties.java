package org.alliance.ui;

import java.time.ZoneId;
import java.util.List;
import org.alliance.ui.text.ReviewRule;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What all pages of one installation have in common.
///
/// @param zone of readers whose token has no `zoneinfo` claim
/// @param hotline a telephone number as people dial it, such as `+1 555 0100`; without it pages
///   name none
/// @param exitTo where "Leave this page" leads: a page that tells nothing about the reader
/// @param reviewedLanguagesOnly whether pages are in English and in reviewed languages only
/// @param reviewPrefixes beginnings of the keys whose texts must be reviewed before a language
///   counts as reviewed; [ReviewRule#CRITICAL] if empty
@ConfigurationProperties("alliance.ui")
public record UiProperties(
    @DefaultValue("UTC") ZoneId zone,
    @Nullable String hotline,
    @DefaultValue("https://www.weather.gov/") String exitTo,
    @DefaultValue("false") boolean reviewedLanguagesOnly,
    @DefaultValue List<String> reviewPrefixes) {
  @ConstructorBinding
  public UiProperties {
    reviewPrefixes = List.copyOf(reviewPrefixes);
  }

  /// With drafts of languages, marked as such.
  public UiProperties(ZoneId zone, @Nullable String hotline, String exitTo) {
    this(zone, hotline, exitTo, false, List.of());
  }

  ReviewRule review() {
    return new ReviewRule(
        reviewPrefixes.isEmpty() ? ReviewRule.CRITICAL : reviewPrefixes, reviewedLanguagesOnly);
  }
}
