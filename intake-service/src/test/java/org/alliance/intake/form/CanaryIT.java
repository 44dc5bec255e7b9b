package org.alliance.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.IntakeApplication;
import org.alliance.intake.application.form.Drafts;
import org.alliance.intake.application.form.FillingInForm;
import org.alliance.intake.application.form.Visit;
import org.alliance.intake.application.form.Visits;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.FormPages;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.report.Report;
import org.alliance.testkit.RunningService;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/// A text of its own stands in every field of the form that a person can write into. Intake's store
/// has none of them unsealed, and its log, addresses and status pages have none at all.
class CanaryIT {
  @TempDir static Path folder;
  private static RunningService intake;
  private static String base;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Map<String, Level> levels = new HashMap<>();
  private final Map<String, String> canaries = new HashMap<>();
  private final FormAnswers answers =
      new FormAnswers(
          this::canary,
          Map.of(
              "onBehalf", "helper",
              "safeToContact", "yes",
              "moreThanOnce", "yes",
              "conduct", "assault",
              "zip", "07302-4711",
              "consents.lawFirms", "given"));

  @BeforeAll
  static void start() {
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of("intake.vault-folder", folder.toString(), "intake.form.fastest", "0s"));
    base = intake.http().base();
  }

  @AfterAll
  static void stop() {
    intake.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
    level("ROOT", Level.INFO);
    level("org.alliance", Level.DEBUG);
    level("org.springframework.web", Level.DEBUG);
  }

  @AfterEach
  void listenNoMore() {
    root().detachAppender(log);
    levels.forEach((name, level) -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
  }

  private void level(String name, Level level) {
    var logger = (Logger) LoggerFactory.getLogger(name);
    levels.put(name, logger.getLevel());
    logger.setLevel(level);
  }

  @Test
  void noWordOfTheFormIsStoredUnsealedOrLogged() {
    var browser = FormClient.begun(base);
    var addresses = new ArrayList<>(browser.fillIn(answers));
    assertThat(canaries).hasSizeGreaterThan(16);
    assertThat(browser.get("/en/report/check").body()).contains(canaries.values());
    var draft = draftOf(browser);
    assertThat(bean(Drafts.class).find(draft).orElseThrow().answers().byField().toString())
        .as("the draft holds them, so this test looks in the right place")
        .contains(canaries.values());
    assertThat(found()).isEmpty();

    addresses.add(
        browser.post("/en/report/check", Map.of()).headers().firstValue("Location").orElseThrow());
    var sent = browser.get("/en/report/sent").body();
    var number = between(sent, "class=\"number\"><bdi", "<");
    var code = between(sent, "class=\"code\"><bdi", "<");
    assertThat(sent).doesNotContain(canaries.values());
    assertThat(bean(Drafts.class).find(draft).orElseThrow().answers().byField())
        .as("what was sent is in the vault only")
        .isEmpty();
    assertThat(personOf(number)).contains(canaries.values());
    assertThat(found()).isEmpty();

    browser.post("/en/report/sent", Map.of("do", List.of("done")));
    assertThat(bean(Drafts.class).find(draft)).isEmpty();
    assertThat(collections().get("drafts")).noneMatch(document -> document.contains(draft));
    assertThat(browser.hasCookie()).isFalse();

    browser.post("/en/status", Map.of("do", List.of("open"), "code", List.of(code)));
    assertThat(browser.get("/en/status").body()).doesNotContain(canaries.values());
    assertThat(addresses).noneMatch(this::hasCanary).noneMatch(path -> path.contains(code));
    assertThat(log.list).isNotEmpty();
    assertThat(log.list)
        .extracting(CanaryIT::written)
        .noneMatch(this::hasCanary)
        .noneMatch(line -> line.contains(code) || line.contains(code.replace("-", "")));
    assertThat(found(Set.of(code, code.replace("-", "")))).isEmpty();
  }

  @Test
  void whatIsDeletedIsGone() {
    var browser = FormClient.begun(base);
    browser.fillIn(answers);
    var draft = draftOf(browser);
    var code = between(browser.get("/en/report/saved").body(), "class=\"code\"><bdi", "<");
    browser.post("/en/report/delete", Map.of());
    assertThat(bean(Drafts.class).find(draft)).isEmpty();
    assertThat(collections().get("drafts")).noneMatch(document -> document.contains(draft));
    assertThat(collections().get("form_visits")).noneMatch(document -> document.contains(draft));
    var again = browser.post("/en/resume", Map.of("code", List.of(code)));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(found()).isEmpty();
  }

  @Test
  void aPageThatIsSentAfterTheReportLeavesNothingBehind() {
    var browser = FormClient.begun(base);
    browser.fillIn(answers);
    browser.post("/en/report/check", Map.of());
    var draft = draftOf(browser);
    var page = FormPages.find("story").orElseThrow();
    for (var button : List.of("continue", "save", "skip", "add", "language:km", "remove:0")) {
      var fields = new HashMap<>(answers.of(page));
      fields.put("do", List.of(button));
      browser.post("/en/report/story", fields);
      var now = bean(Drafts.class).find(draft).orElseThrow();
      assertThat(now.answers().byField()).as(button).isEmpty();
      assertThat(now.receipt()).isPresent();
    }
    browser.get("/en/report/saved");
    assertThat(bean(Drafts.class).find(draft).orElseThrow().code()).isEmpty();
  }

  /// Of the kind that the control takes, and found nowhere else.
  private String canary(Question question) {
    var word = "Canary" + question.field().replace(".", "").toLowerCase(java.util.Locale.ROOT);
    var text =
        switch (question.asked().control()) {
          case PHONE -> "+1 201 555 01 47";
          case EMAIL -> word + "@example.com";
          default -> word;
        };
    if (question.asked().control() != Control.ZIP) {
      canaries.put(question.field(), text);
    }
    return text;
  }

  private boolean hasCanary(String text) {
    return canaries.values().stream().anyMatch(text::contains);
  }

  private Set<String> found() {
    var words = new TreeSet<>(canaries.values());
    words.add("07302");
    return found(words);
  }

  /// The collections in which one of these stands as it is, with the word.
  private static Set<String> found(Set<String> words) {
    var found = new TreeSet<String>();
    collections()
        .forEach((collection, documents) ->
            documents.forEach(document ->
                words.stream()
                    .filter(document::contains)
                    .forEach(word -> found.add(collection + ": " + word))));
    return found;
  }

  /// All documents as the store has them, byte by byte.
  private static Map<String, List<String>> collections() {
    var database = bean(MongoOperations.class);
    var all = new HashMap<String, List<String>>();
    for (var name : database.getCollectionNames()) {
      var documents = new ArrayList<String>();
      database
          .getCollection(name)
          .withDocumentClass(RawBsonDocument.class)
          .find()
          .forEach(document -> {
            var bytes = document.getByteBuffer();
            documents.add(
                new String(
                    bytes.array(), bytes.position(), bytes.remaining(), StandardCharsets.UTF_8));
          });
      all.put(name, documents);
    }
    return all;
  }

  private static String personOf(String number) {
    var reports = bean(SubmittingReports.class);
    var id = reports.find(CaseNumber.read(number)).orElseThrow();
    return Report.contents(reports.find(id)).stream()
        .flatMap(content -> bean(Vault.class).open(id, content).stream())
        .map(person -> person.fields().toString())
        .reduce("", String::concat);
  }

  private static String draftOf(FormClient browser) {
    assertThat(bean(FillingInForm.class).find(browser.token())).isPresent();
    return bean(Visits.class).find(browser.token()).flatMap(Visit::draft).orElseThrow();
  }

  private static String written(ILoggingEvent event) {
    var fault = event.getThrowableProxy();
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + event.getKeyValuePairs()
        + (fault == null ? "" : fault.getMessage());
  }

  private static String between(String page, String before, String after) {
    var from = page.indexOf('>', page.indexOf(before) + before.length()) + 1;
    return page.substring(from, page.indexOf(after, from));
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger("ROOT");
  }

  private static <T> T bean(Class<T> type) {
    return intake.context().getBean(type);
  }
}
