package org.alliance.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliance.contracts.values.code.Coded;
import org.alliance.ui.form.Fields;
import org.alliance.ui.form.Form;
import org.alliance.ui.text.CodeWords;
import org.alliance.ui.text.Formats;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/// What every template knows as `ui`: language, reader, menu, addresses, and how values are
/// written.
public final class PageContext {
  /// Outcomes that a page may tell of: see [#done()].
  private static final Pattern OUTCOME = Pattern.compile("[a-z][a-z-]{0,60}");

  private final Assets assets;
  private final IcuMessages messages;
  private final Navigation navigation;
  private final UiProperties properties;
  private final PageRequest request;
  private final PageLanguage language;
  private final Reader reader;
  private final Formats formats;

  /// A link to the same page in another language.
  public record LanguageLink(PageLanguage language, String href, boolean isCurrent) {}

  /// A link of the menu.
  ///
  /// @param live where scripts ask for its number, once and as a stream; empty if it has none
  public record MenuLink(
      String href, String messageKey, boolean isCurrent, Optional<LiveNumber> live) {}

  /// @param once answers with the number
  /// @param stream sends it whenever it changes
  public record LiveNumber(String once, String stream) {}

  /// The links whose number is live, for those who have them in the menu.
  private static final Map<String, LiveNumber> LIVE =
      Map.of(
          "/firm", new LiveNumber("/firm/live", "/firm/stream"),
          "/inbox", new LiveNumber("/inbox/unread", "/inbox/stream"));

  PageContext(Pages pages, PageRequest request, PageLanguage language, Reader reader) {
    this.assets = pages.assets();
    this.messages = pages.messages();
    this.navigation = pages.navigation();
    this.properties = pages.properties();
    this.request = request;
    this.language = language;
    this.reader = reader;
    this.formats = new Formats(language, reader.zone());
  }

  public PageLanguage language() {
    return language;
  }

  public Reader reader() {
    return reader;
  }

  /// The address of a style sheet, a script or a picture, such as `base.css`.
  public String asset(String name) {
    return assets.url(name);
  }

  /// The page in all languages that it is written in: under `/{tag}/` by the path, elsewhere by the
  /// parameter `lang`.
  public List<LanguageLink> languages() {
    var byPath = messages.find(request.firstSegment()).isPresent();
    return messages.offered().stream()
        .filter(
            offered -> offered.equals(language) || !messages.isEnglishOnly(request.firstSegment()))
        .map(offered -> {
          var tag = offered.tag().value();
          var href =
              byPath ? request.withFirstSegment(tag) : request.with(PageRequest.LANGUAGE, tag);
          return new LanguageLink(offered, href, offered.equals(language));
        })
        .toList();
  }

  /// Where the reader begins: a public page's first page, or the staff edge's root, which sends
  /// each role to its home.
  public String home() {
    return messages.find(request.firstSegment()).isPresent()
        ? "/" + request.firstSegment() + "/"
        : "/";
  }

  public List<MenuLink> menu() {
    var visible = navigation.visibleTo(reader.roles());
    var current = Navigation.current(visible, request.path());
    return visible.stream()
        .map(entry ->
            new MenuLink(
                entry.path(),
                entry.messageKey(),
                current.filter(entry::equals).isPresent(),
                Optional.ofNullable(LIVE.get(entry.path()))))
        .toList();
  }

  /// The reader's roles in words, such as `Coordinator, Auditor`.
  public String roles() {
    return reader.roles().stream()
        .map(role -> word("role", role))
        .collect(Collectors.joining(", "));
  }

  public @Nullable String hotline() {
    return properties.hotline();
  }

  public String exitTo() {
    return properties.exitTo();
  }

  /// What the form before this page has done: the text of `done.<outcome>`, where `?done=<outcome>`
  /// stands in the address. Nothing is kept in the browser, and a reload shows it again.
  public Optional<String> done() {
    return request
        .parameter(PageRequest.DONE)
        .filter(outcome -> OUTCOME.matcher(outcome).matches())
        .map(outcome -> "done." + outcome)
        .filter(messages::has)
        .map(key -> messages.text(language, key));
  }

  /// The address of the next page of a list.
  ///
  /// @param cursor the text of the kit's cursor
  public String after(String cursor) {
    return request.with(PageRequest.AFTER, cursor);
  }

  /// The address of the first page of a list; empty if this is the first one.
  public Optional<String> first() {
    return request.parameter(PageRequest.AFTER).map(_ -> request.without(PageRequest.AFTER));
  }

  /// The questions of a form in the reader's language.
  public Fields fields(Form form) {
    return new Fields(messages, language, form);
  }

  public String word(Coded value) {
    return new CodeWords(messages).of(language, value);
  }

  public String word(String list, String code) {
    return new CodeWords(messages).of(language, list, code);
  }

  public String dateTime(Instant at) {
    return formats.dateTime(at);
  }

  public String time(Instant at) {
    return formats.time(at);
  }

  public String date(Instant at) {
    return formats.date(at);
  }

  public String date(LocalDate day) {
    return formats.date(day);
  }

  public String duration(Duration time) {
    return formats.duration(time);
  }

  public String durationOfMillis(long millis) {
    return duration(Duration.ofMillis(millis));
  }

  public String number(Number number) {
    return formats.number(number);
  }

  public String money(BigDecimal amount, String currency) {
    return formats.money(amount, currency);
  }
}
