package org.alliance.benchmarks;

import static org.alliance.benchmarks.Benchmarks.OUT;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.EmbeddedMongo;
import org.alliance.embedded.FreePorts;
import org.alliance.intake.IntakeApplication;
import org.alliance.launcher.client.FormVisit;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Logs;
import org.alliance.launcher.system.Settings;

/// Many people fill the form in at once. A step is what a person waits for: the page that was sent,
/// and the next page. The store is the one that `ALLIANCE_MONGODB` names, or the embedded one.
final class FormBenchmark {
  private static final long MARK_MS = 300;
  private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(4);
  private static final Pattern OWN_WORDS = Pattern.compile("Person(\\d+)word");
  private static final List<String> TAGS = List.of("en", "km", "vi", "zh-Hant", "ur");

  /// In the person's own words, by field.
  private static final Set<String> WRITTEN =
      Set.of("name", "codeWord", "city", "placeInWords", "otherParties", "narrative");

  private final Path folder;
  private final int people;

  FormBenchmark(Path folder, int people) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.people = people;
  }

  void run() throws Exception {
    Logs.to(folder.resolve("bench.log"));
    var named =
        Optional.ofNullable(System.getenv("ALLIANCE_MONGODB")).filter(uri -> !uri.isBlank());
    try (var broker = EmbeddedKafka.start(folder.resolve("broker"), 0)) {
      var uri = named.orElseGet(() -> EmbeddedMongo.start(folder.resolve("store"), 0).uri());
      var port = FreePorts.next();
      var addresses = new Addresses("http://localhost", "http://localhost", "http://localhost");
      var settings =
          new HashMap<>(
              new Settings(folder, addresses, 1)
                  .service("intake", port, database(uri), broker.bootstrapServers()));
      settings.put("intake.form.fastest", "0s");
      OUT.printf(
          "%,d people fill the form in at once; store: %s%n",
          people, named.isPresent() ? "ALLIANCE_MONGODB" : "embedded");
      try (var _ =
          IntakeApplication.application()
              .run(
                  settings.entrySet().stream()
                      .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                      .toArray(String[]::new))) {
        var base = "http://127.0.0.1:" + port;
        everybody(base, 20, Duration.ZERO);
        var thinking = everybody(base, people, LONGEST_THOUGHT);
        show("they think up to 4 s a page", thinking);
        OUT.printf(
            "  mark: p95 of a step below %d ms: %s%n",
            MARK_MS, thinking.percentile(0.95) < MARK_MS ? "met" : "NOT met");
        show("they do not think at all", everybody(base, people, Duration.ZERO));
      }
    }
  }

  private static String database(String uri) {
    var name = "bench-" + UUID.randomUUID();
    if (uri.contains("?")) {
      return uri.replace("/?", "/" + name + "?");
    }
    return (uri.endsWith("/") ? uri : uri + "/") + name;
  }

  /// @param steps in milliseconds, in order
  /// @param wrong what was not as it should be
  private record Outcome(List<Long> steps, List<String> wrong, int reports, double seconds) {
    long percentile(double share) {
      return steps.get((int) Math.min(steps.size() - 1, Math.floor(share * steps.size())));
    }
  }

  private static Outcome everybody(String base, int people, Duration thought) throws Exception {
    var times = new ConcurrentLinkedQueue<Long>();
    var wrong = new ConcurrentLinkedQueue<String>();
    var started = System.nanoTime();
    var numbers = new TreeSet<String>();
    try (var http = HttpClient.newHttpClient();
        var all = Executors.newVirtualThreadPerTaskExecutor()) {
      var visits =
          IntStream.range(0, people)
              .mapToObj(person -> all.submit(() -> one(http, base, person, thought, times, wrong)))
              .toList();
      for (Future<String> visit : visits) {
        numbers.add(visit.get());
      }
    }
    return new Outcome(
        times.stream().sorted().toList(),
        new ArrayList<>(wrong),
        numbers.size(),
        (System.nanoTime() - started) / 1e9);
  }

  /// @return the number of the report
  private static String one(
      HttpClient http,
      String base,
      int person,
      Duration thought,
      Queue<Long> times,
      Queue<String> wrong)
      throws InterruptedException {
    var random = new Random(person);
    think(random, thought);
    var visit = FormVisit.begin(http, base, TAGS.get(person % TAGS.size()));
    visit.look();
    var answers = answers(person);
    var page = "";
    while (!visit.isAtCheck()) {
      think(random, thought);
      var began = System.nanoTime();
      visit.answer(answers);
      page = visit.look();
      times.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
    var words = OWN_WORDS.matcher(page);
    var seen = 0;
    while (words.find()) {
      seen++;
      if (!words.group(1).equals(Integer.toString(person))) {
        wrong.add("somebody else's answer");
      }
    }
    if (seen != WRITTEN.size()) {
      wrong.add("a lost answer");
    }
    return visit.send();
  }

  private static void think(Random random, Duration longest) throws InterruptedException {
    if (longest.isPositive()) {
      Thread.sleep(random.nextLong(longest.toMillis()));
    }
  }

  private static Map<String, List<String>> answers(int person) {
    var answers = new HashMap<String, List<String>>();
    WRITTEN.forEach(field -> answers.put(field, List.of("Person" + person + "word")));
    answers.put("speaks", List.of("km", "en"));
    answers.put("onBehalf", List.of("self"));
    answers.put("safeToContact", List.of("yes"));
    answers.put("phone", List.of("201 555 0147"));
    answers.put("conduct", List.of("assault"));
    answers.put("biasIndicators", List.of("slur"));
    answers.put("victim", List.of("person"));
    answers.put("state", List.of("NJ"));
    answers.put("policeContact", List.of("no"));
    answers.put("consents.lawFirms", List.of("given"));
    return answers;
  }

  private static void show(String how, Outcome outcome) {
    OUT.printf(
        "  %s: a step (page sent, next page shown) p50 %,d ms, p95 %,d ms, p99 %,d ms; %,d steps in %.1f s%n",
        how,
        outcome.percentile(0.50),
        outcome.percentile(0.95),
        outcome.percentile(0.99),
        outcome.steps().size(),
        outcome.seconds());
    OUT.printf(
        "    %,d reports with a number of their own; answers mixed up or lost: %,d%n",
        outcome.reports(), outcome.wrong().size());
  }
}
