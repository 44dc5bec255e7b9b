package org.alliance.notification.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.notification.application.post.ClientMessage;
import org.alliance.notification.application.template.Text;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;

class ClientTextsTests {
  private static final String URL = "https://report.example.org";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MessageBundle bundle = new MessageBundle("notification-clients");
  private final ClientTexts texts =
      new ClientTexts(
          id ->
              Optional.ofNullable(bundle.texts().get(id.language()))
                  .map(words -> words.get(id.name()))
                  .map(pattern -> new Text("", pattern)),
          bundle.texts().keySet(),
          meters,
          URL);

  private static ClientMessage message(String tag, boolean saysWhere) {
    return new ClientMessage(new LanguageTag(tag), saysWhere, false);
  }

  private double fallbacks() {
    return meters.find("alliance.notification.translation.missing").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void hasEveryTextInFourteenLanguagesAndNoneNamesUs() {
    assertThat(texts.languages()).hasSize(14);
    for (var tag : texts.languages()) {
      assertThat(bundle.texts().get(tag))
          .containsOnlyKeys(
              ClientTexts.SUBJECT, ClientTexts.WHERE, ClientTexts.PLAIN, ClientTexts.SPOKEN);
      var where = texts.written(message(tag, true));
      var plain = texts.written(message(tag, false));
      var spoken = texts.spoken(message(tag, true));
      assertThat(where.text()).contains(URL + "/" + tag + "/status");
      assertThat(plain.text() + plain.subject() + spoken.text())
          .doesNotContain("http")
          .doesNotContain("{");
      assertThat((where.text() + where.subject()).toLowerCase(Locale.ROOT).replace(URL, ""))
          .doesNotContain("alliance", "lawyer", "police", "attack", "asian");
    }
    assertThat(fallbacks()).isZero();
  }

  @Test
  void fallsBackByRuleAndCountsIt() {
    assertThat(texts.written(message("zh", true)).tag()).isEqualTo("zh-Hant");
    assertThat(texts.written(message("hmn", true)).tag()).isEqualTo("en");
    assertThat(texts.written(message("ko-KR", true)).tag()).isEqualTo("ko");
    assertThat(fallbacks()).isEqualTo(3);
  }

  @Test
  void writesHtmlThatIsReadFromTheRightSideAndLoadsNothing() {
    var html = texts.written(message("ur", true)).html();
    assertThat(html)
        .contains(
            "<html lang=\"ur\" dir=\"rtl\">", "<a href=\"" + URL + "/ur/status\" dir=\"ltr\">")
        .doesNotContain("<img", "src=", "<script", "@import");
  }
}
