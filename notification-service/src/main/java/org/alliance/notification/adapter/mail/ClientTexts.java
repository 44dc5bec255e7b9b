package org.alliance.notification.adapter.mail;

import com.ibm.icu.util.ULocale;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.language.Languages;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.template.IcuText;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.Text;

/// What clients are told, in their languages. A language without words falls back: Chinese to
/// Chinese in the other script, any other to English. Each fallback is counted.
final class ClientTexts {
  static final String SUBJECT = "client.subject";
  static final String WHERE = "client.where";
  static final String PLAIN = "client.plain";
  static final String SPOKEN = "client.spoken";

  private final Function<TemplateId, Optional<Text>> words;
  private final List<String> languages;
  private final MeterRegistry meters;
  private final String publicUrl;

  /// @param words what there is now
  /// @param languages the tags of those that there are words in
  /// @param publicUrl address of the public edge, without a slash at its end
  ClientTexts(
      Function<TemplateId, Optional<Text>> words,
      Collection<String> languages,
      MeterRegistry meters,
      String publicUrl) {
    this.words = words;
    this.languages = languages.stream().sorted().toList();
    this.meters = meters;
    this.publicUrl = publicUrl;
  }

  List<String> languages() {
    return languages;
  }

  /// A message that is read.
  MailBody written(ClientMessage message) {
    return text(message.language(), message.saysWhere() ? WHERE : PLAIN);
  }

  /// A message that is heard. It names no page.
  MailBody spoken(ClientMessage message) {
    return text(message.language(), SPOKEN);
  }

  private MailBody text(LanguageTag wanted, String key) {
    var tag = candidates(wanted).filter(one -> has(one, key) && has(one, SUBJECT)).findFirst();
    var found = tag.orElse("en");
    if (!found.equals(wanted.value())) {
      meters
          .counter(
              "alliance.notification.translation.missing",
              "language",
              Languages.knows(wanted) ? wanted.value() : "other",
              "key",
              key)
          .increment();
    }
    return body(found, pattern(found, key));
  }

  /// The subject and some words in a language.
  MailBody body(String tag, String pattern) {
    return new MailBody(
        tag,
        ULocale.forLanguageTag(tag).isRightToLeft(),
        format(tag, pattern(tag, SUBJECT)),
        format(tag, pattern));
  }

  private static Stream<String> candidates(LanguageTag wanted) {
    var tag = wanted.value();
    var language = Locale.forLanguageTag(tag).getLanguage();
    var otherScript = language.equals("zh") ? Stream.of("zh-Hant", "zh-Hans") : Stream.<String>of();
    return Stream.of(Stream.of(tag, language), otherScript, Stream.of("en")).flatMap(some -> some);
  }

  private boolean has(String tag, String key) {
    return words.apply(new TemplateId(key, tag)).filter(text -> !text.body().isBlank()).isPresent();
  }

  private String pattern(String tag, String key) {
    return words.apply(new TemplateId(key, tag)).map(Text::body).orElse("");
  }

  private String format(String tag, String pattern) {
    return IcuText.filled(pattern, tag, Map.of("0", publicUrl + "/" + tag + "/status"));
  }
}
