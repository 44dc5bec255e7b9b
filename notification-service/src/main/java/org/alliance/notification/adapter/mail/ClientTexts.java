package org.alliance.notification.adapter.mail;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Languages;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.ui.text.MessageBundle;

/// What clients are told, in their languages. A language without words falls back: Chinese to
/// Chinese in the other script, any other to English. Each fallback is counted.
final class ClientTexts {
  static final String SUBJECT = "client.subject";
  static final String WHERE = "client.where";
  static final String PLAIN = "client.plain";
  static final String SPOKEN = "client.spoken";

  private final Map<String, Map<String, String>> texts;
  private final MeterRegistry meters;
  private final String publicUrl;

  /// @param publicUrl address of the public edge, without a slash at its end
  ClientTexts(MessageBundle bundle, MeterRegistry meters, String publicUrl) {
    this.texts = Map.copyOf(bundle.texts());
    this.meters = meters;
    this.publicUrl = publicUrl;
  }

  List<String> languages() {
    return texts.keySet().stream().sorted().toList();
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
    return new MailBody(
        found,
        ULocale.forLanguageTag(found).isRightToLeft(),
        format(found, SUBJECT),
        format(found, key));
  }

  private static Stream<String> candidates(LanguageTag wanted) {
    var tag = wanted.value();
    var language = Locale.forLanguageTag(tag).getLanguage();
    var otherScript = language.equals("zh") ? Stream.of("zh-Hant", "zh-Hans") : Stream.<String>of();
    return Stream.of(Stream.of(tag, language), otherScript, Stream.of("en")).flatMap(some -> some);
  }

  private boolean has(String tag, String key) {
    return Optional.ofNullable(texts.get(tag))
        .map(words -> words.get(key))
        .filter(text -> !text.isBlank())
        .isPresent();
  }

  private String format(String tag, String key) {
    var pattern = texts.getOrDefault(tag, Map.of()).getOrDefault(key, "");
    return new MessageFormat(pattern, ULocale.forLanguageTag(tag))
        .format(new Object[] {publicUrl + "/" + tag + "/status"});
  }
}
