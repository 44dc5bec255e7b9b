package org.alliance.notification.adapter.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.notification.application.post.Letter;
import org.alliance.notification.application.template.IcuText;
import org.alliance.notification.application.template.ShippedTexts;
import org.alliance.notification.application.template.TemplateId;
import org.alliance.notification.application.template.Text;
import org.alliance.notification.domain.ReportStanding;
import org.alliance.notification.domain.preference.Preferences;
import org.springframework.core.io.ClassPathResource;

/// The templates that lie with the code. A file for firms, partner organisations and coordinators
/// has the subject in its first line, and the body after a blank one.
final class ShippedFiles {
  private static final Set<String> ANYWHERE = Set.of("case", "Matter", "matter", "url");

  private ShippedFiles() {}

  /// @param clients the words for clients by key, by the tag of their language
  static ShippedTexts read(Map<String, Map<String, String>> clients) {
    var texts = new HashMap<TemplateId, Text>();
    var values = new HashMap<TemplateId, Set<String>>();
    for (var name : names()) {
      var text = text(name);
      var known = new HashSet<>(IcuText.names(text.subject() + text.body()).orElseThrow());
      if (!known.contains("stop")) {
        known.addAll(ANYWHERE);
      }
      texts.put(TemplateId.english(name), text);
      values.put(TemplateId.english(name), Set.copyOf(known));
    }
    clients.forEach((tag, words) ->
        words.forEach((key, pattern) -> {
          texts.put(new TemplateId(key, tag), new Text("", pattern));
          values.put(new TemplateId(key, tag), IcuText.names(pattern).orElseThrow());
        }));
    return new ShippedTexts(texts, values);
  }

  /// The names of all templates for firms, partner organisations and coordinators.
  static List<String> names() {
    return Stream.concat(
            Stream.of(NotificationKind.values()).flatMap(ShippedFiles::names),
            Stream.concat(
                Stream.of("offer-to-person"),
                Stream.concat(
                        Preferences.OF_COORDINATORS.stream(), Stream.of(NotificationKind.DIGEST))
                    .map(kind -> Letter.COORDINATION + kind.code())))
        .toList();
  }

  private static Stream<String> names(NotificationKind kind) {
    return switch (kind) {
      case CLIENT_MESSAGE, UNREAD_ESCALATED, QUESTION_ASKED, ESCALATED -> Stream.empty();
      case FOLLOW_UP -> names(kind, FollowUpReason.values());
      case REPORT_STATUS -> names(kind, ReportStanding.values());
      default -> Stream.of(kind.code());
    };
  }

  private static Stream<String> names(NotificationKind kind, Coded... details) {
    return Stream.of(details).map(detail -> kind.code() + "-" + detail.code());
  }

  private static Text text(String name) {
    try {
      var all =
          new ClassPathResource("notification/" + name + ".txt")
              .getContentAsString(StandardCharsets.UTF_8);
      var end = all.indexOf('\n');
      return new Text(all.substring(0, end), all.substring(end).strip() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
