package org.alliance.intake.forgetting;

import static org.alliance.browser.PageForms.button;
import static org.alliance.browser.PageForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.browser.Chromium;
import org.alliance.browser.PageAudit;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.embedded.EmbeddedMongo;
import org.alliance.intake.IntakeApplication;
import org.alliance.intake.adapter.mongo.report.PlantedText;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.desk.OpenedByCode;
import org.alliance.intake.application.form.StatusCodes;
import org.alliance.intake.application.form.Visit;
import org.alliance.intake.application.form.Visits;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Role;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Query;

/// Two coordinators erase a client. Somebody with all copies and all keys that are left then tries
/// to read the client back.
class ErasureIT {
  private static final String CANARY = "CANARY-8f3e";
  private static final String REASON = "CANARY-8f3e asked on the phone";

  @TempDir static Path keys;
  @TempDir static Path store;
  @TempDir static Path copy;
  private static Chromium chromium;
  private static EmbeddedMongo mongod;
  private static RunningService intake;
  private static String base;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    mongod = EmbeddedMongo.start(store, 0);
    intake =
        RunningService.of(
            IntakeApplication.application(),
            Map.of(
                "intake.vault-folder",
                keys.toString(),
                "spring.mongodb.uri",
                mongod.uri() + "intake"));
    base = intake.http().base();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (intake != null) {
      intake.close();
    }
    mongod.close();
  }

  private static <T> T bean(Class<T> type) {
    return intake.context().getBean(type);
  }

  private static MongoTemplate mongo() {
    return bean(MongoTemplate.class);
  }

  private static BrowserContext coordinator(String name) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setExtraHTTPHeaders(
                        Map.of(
                            "Authorization",
                            "Bearer " + Tokens.shared().ofSubject(name, Role.COORDINATOR))));
    return context;
  }

  private static String news(Page page) {
    return page.locator("body").textContent();
  }

  private static List<Document> all(MongoTemplate from, String collection) {
    return from.findAll(Document.class, collection);
  }

  private static Optional<String> read(CaseId id) {
    var report = bean(SubmittingReports.class).find(id);
    return Report.contents(report).stream()
        .flatMap(content -> bean(Vault.class).open(id, content).stream())
        .map(person -> person.fields().toString())
        .findFirst();
  }

  private static boolean isOnDisk(byte[] bytes) throws IOException {
    var journal =
        new String(Files.readAllBytes(store.resolve("journal.bson")), StandardCharsets.ISO_8859_1);
    return journal.contains(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Test
  void leavesNothingThatCanBeReadBack() throws IOException {
    root().setLevel(Level.INFO);
    log.start();
    root().addAppender(log);
    var id = ErasedCase.report(intake, CANARY);
    var other = ErasedCase.report(intake, "Sokha");
    var number = Report.toldOf(bean(SubmittingReports.class).find(id)).number().orElseThrow();
    var code = bean(StatusCodes.class).give(id);
    var visit =
        bean(Visits.class)
            .open(
                new Visit(
                    Optional.empty(),
                    Optional.of(new Visit.OpenStatus(id, Instant.now().plusSeconds(900)))),
                Duration.ofHours(1));
    bean(OpenedByCode.class).open("worker", id, Duration.ofHours(1));
    bean(ClientRequests.class).ask(id, ClientRequests.Kind.CALL);
    assertThat(read(id).orElseThrow()).contains(CANARY + " Chan", CANARY + " Foods", "stairs");

    var reader = new EverythingReadable(bean(MasterKey.class));
    var vaultBefore = all(mongo(), "vault");
    var keysBefore = all(mongo(), "vault_keys");
    assertThat(reader.in(vaultBefore, keysBefore).toString())
        .as("the reader can read what is there")
        .contains(CANARY + " Chan", "Sokha Chan");
    var wrapped = wrappedKeys(keysBefore, id);
    assertThat(wrapped).isNotEmpty();
    assertThat(isOnDisk(wrapped.getFirst())).isTrue();
    var reports = mongo().count(new Query(), "reports");

    eraseByTwo(id);
    wrapped.addAll(wrappedKeys(keysBefore, id));

    var keysAfter = all(mongo(), "vault_keys");
    assertThat(reader.in(vaultBefore, keysAfter).toString())
        .as("a copy of the vault from before, with the keys that are left")
        .doesNotContain(CANARY)
        .contains("Sokha Chan");
    assertThat(read(id)).isEmpty();
    assertThat(read(other).orElseThrow()).contains("Sokha Chan");
    for (var key : wrapped) {
      assertThat(isOnDisk(key)).as("the key is in the journal").isFalse();
    }
    assertThat(isOnDisk(CANARY.getBytes(StandardCharsets.UTF_8))).isFalse();
    Files.copy(store.resolve("journal.bson"), copy.resolve("journal.bson"));
    try (var restored = EmbeddedMongo.start(copy, 0)) {
      var again =
          new MongoTemplate(new SimpleMongoClientDatabaseFactory(restored.uri() + "intake"));
      var text = reader.in(all(again, "vault"), all(again, "vault_keys")).toString();
      assertThat(text).doesNotContain(CANARY).contains("Sokha Chan");
      assertThat(again.findAll(Document.class, "status_codes").toString())
          .doesNotContain(id.value());
    }
    assertThat(PlantedText.collectionsWith(mongo(), CANARY)).isEmpty();
    assertThat(bean(StatusCodes.class).reportOf(code)).isEmpty();
    assertThat(bean(Visits.class).find(visit).flatMap(Visit::status)).isEmpty();
    assertThat(bean(OpenedByCode.class).isOpen("worker", id)).isFalse();
    assertThat(bean(ClientRequests.class).isOpen(id, ClientRequests.Kind.CALL)).isFalse();
    namesTheCaseOnlyWhereItIsCounted(id);

    assertThat(mongo().count(new Query(), "reports")).isEqualTo(reports);
    assertThat(bean(SubmittingReports.class).find(CaseNumber.read(number.value()))).contains(id);
    ErasedCase.tellsOthers(id, CANARY);
    assertThat(bean(AuditTrail.class).verify(Optional.empty()).isSound()).isTrue();
    assertThat(log.list)
        .extracting(event -> event.getFormattedMessage() + event.getMDCPropertyMap())
        .noneMatch(line -> line.contains(CANARY));
    root().detachAppender(log);
  }

  private static List<byte[]> wrappedKeys(List<Document> keys, CaseId id) {
    var wrapped = new ArrayList<byte[]>();
    keys.stream()
        .filter(key -> id.value().equals(key.getString("case")))
        .forEach(key -> wrapped.add(key.get("key", Binary.class).getData()));
    return wrapped;
  }

  /// Codes, events and the audit trail name the case; nothing else does.
  private static void namesTheCaseOnlyWhereItIsCounted(CaseId id) {
    assertThat(PlantedText.collectionsWith(mongo(), id.value()))
        .isSubsetOf(
            "reports",
            "events",
            "case_numbers",
            "audit_trail",
            "vault_keys",
            "retention_clock",
            "conflict_attempts",
            "attributions");
    assertThat(all(mongo(), "vault_keys").toString())
        .as("only the mark that nothing is kept again")
        .containsOnlyOnce(id.value())
        .contains("erased/" + id.value());
  }

  private void eraseByTwo(CaseId id) {
    var complaints = new ArrayList<String>();
    try (var ann = coordinator("coordinator-ann");
        var ben = coordinator("coordinator-ben")) {
      var first = ann.newPage();
      var second = ben.newPage();
      first.onPageError(complaints::add);
      first.navigate(base + "/clients/" + id);
      first.locator("a[href$='/erasure']").click();
      PageAudit.all(first, "erasure-nothing");
      first.locator("#hold-reason").fill("Claim of the county, file 12");
      press(first, button(first, "hold"));
      PageAudit.all(first, "erasure-held");
      assertThat(first.locator("#why").count()).as("a hold stops it").isZero();
      second.navigate(base + "/clients/" + id + "/erasure");
      second.locator("#lift-reason").fill("The claim is settled");
      press(second, button(second, "ask-lift"));
      assertThat(news(second)).contains("You asked to lift it");
      first.reload();
      PageAudit.all(first, "erasure-lift-asked");
      press(first, button(first, "lift"));
      first.locator("#why").selectOption("client-asked");
      first.locator("#erase-reason").fill(REASON);
      press(first, button(first, "ask"));
      assertThat(news(first)).contains("You asked for it. Another coordinator has to confirm.");
      assertThat(first.locator("button[value=confirm]").count()).isZero();
      assertThat(read(id)).as("one person erases nothing").isPresent();
      second.navigate(base + "/clients/" + id + "/erasure");
      PageAudit.all(second, "erasure-asked");
      press(second, button(second, "confirm"));
      assertThat(news(second)).contains("The client is erased.");
      PageAudit.all(second, "erasure-done");
      second.navigate(base + "/clients/" + id + "/trail");
      PageAudit.all(second, "erasure-trail");
      assertThat(news(second))
          .contains("Hold placed", "Hold lifted", "Erasure confirmed", "Everything erased");
      var entries = bean(AuditTrail.class).ofCase(id, 200).size();
      var again = Tokens.shared().ofSubject("coordinator-ben", Role.COORDINATOR);
      var repeated =
          second
              .request()
              .post(
                  base + "/clients/" + id + "/erasure",
                  RequestOptions.create()
                      .setHeader("Authorization", "Bearer " + again)
                      .setHeader("Content-Type", "application/x-www-form-urlencoded")
                      .setData("do=confirm"));
      assertThat(repeated.status()).isEqualTo(200);
      assertThat(bean(AuditTrail.class).ofCase(id, 200)).hasSize(entries);
      second.navigate(base + "/clients/" + id);
      PageAudit.all(second, "client-file-erased");
      assertThat(news(second)).contains("This client is erased.");
    }
    assertThat(complaints).isEmpty();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger("ROOT");
  }
}
