package org.alliance.launcher.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.client.FileImport;
import org.alliance.launcher.system.AllianceSystem;
import tools.jackson.databind.JsonNode;

/// Feeds a running system: registers firms, sends the input, plays the firms until every case has
/// come to rest, and audits what is there.
public final class Demo {
  private static final Who COORDINATOR = Who.role("coordinator");
  private static final Who OPS = Who.role("ops");
  private static final int ROWS_THE_QUOTAS_ARE_MADE_FOR = 300;
  private static final Duration FIRMS_LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration STUCK_AFTER = Duration.ofMinutes(3);

  /// A visitor answers when they have read.
  private static final String VISITORS_TIME = "12h";

  private static final List<String> MOVING =
      List.of("in-mandate", "offered", "assigned", "staffed");

  /// Weeks of a demo last seconds. Firms have seconds to answer, so that silence shows; more for a
  /// large input, because one machine plays them all, and an offer must not end because the machine
  /// is busy. A case waits seconds for a batch that may find it a better firm, and as long as an
  /// offer lasts for firms to have room.
  public static Map<String, String> settings(Input input) {
    var seconds = Math.clamp(input.rows() / 60, 15, 120);
    var settings = new HashMap<String, String>();
    for (var urgency : Urgency.values()) {
      settings.put("matching.answer-within." + urgency.code(), seconds + "s");
      settings.put("matching.wait-for-room." + urgency.code(), Math.max(30, seconds) + "s");
    }
    // Public records name nobody who could be asked; only here they are offered all the same.
    settings.put("intake.offer-demonstrations", "true");
    // Reports by the form are filled in by a program, and everybody knows it.
    settings.put("intake.form.fastest", "0s");
    settings.put("intake.hand-over.look-every", "500ms");
    input.play().ifPresent(firm -> settings.put("matching.longer-for." + firm, VISITORS_TIME));
    settings.put("matching.grace", "5s");
    settings.put("matching.batch-every", "2s");
    settings.put("matching.offer-after", "4s");
    // A file brings the cases of years within minutes. Taken for the arrivals of weeks, they would
    // let firms be kept for cases that never come.
    input.input().ifPresent(_ -> settings.put("matching.prices", "false"));
    return settings;
  }

  private final AllianceSystem system;
  private final Client client;
  private final Path data;
  private final PrintStream out;
  private final Progress progress;

  public Demo(AllianceSystem system, Client client, Path data, PrintStream out) {
    this.system = system;
    this.client = client;
    this.data = data;
    this.out = out;
    progress = new Progress(out);
  }

  /// @param input empty for the bundled reports
  /// @param play the firm whose offers are left to a visitor; empty to have all firms simulated
  public record Input(Optional<Path> input, String format, int firms, Optional<String> play) {
    public Input(Optional<Path> input, String format, int firms) {
      this(input, format, firms, Optional.empty());
    }

    public boolean hasFirm(String id) {
      return IntStream.rangeClosed(1, firms).mapToObj("firm-%03d"::formatted).anyMatch(id::equals);
    }

    /// A part of the bundled reports comes by the form. A file comes whole.
    FormReports byForm() {
      return FormReports.of(
          input.isPresent() ? "reference\n" : new String(bundled(), StandardCharsets.UTF_8));
    }

    BodyPublisher content() {
      return input.map(FileImport::file).orElseGet(() -> BodyPublishers.ofString(byForm().rest()));
    }

    long rows() {
      return input
          .map(FileImport::rowsIn)
          .orElseGet(() -> new String(bundled(), StandardCharsets.UTF_8).lines().count() - 1);
    }

    String list() {
      return input.map(file -> FileImport.listOf(file, format)).orElse("");
    }

    private static byte[] bundled() {
      try (var stream =
          Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/reports.csv"))) {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public DemoResult run(Input input) throws InterruptedException {
    var started = Instant.now();
    var firms =
        DemoFirm.read(
            input.firms(),
            (int) Math.max(1, Math.ceilDiv(input.rows() * 3, ROWS_THE_QUOTAS_ARE_MADE_FOR * 2L)));
    register(firms);
    var partners = new SimulatedPartners(client, FIRMS_LOOK_EVERY);
    partners.register();
    var imports = new FileImport(client);
    var simulated =
        firms.stream().filter(firm -> !input.play().equals(Optional.of(firm.id()))).toList();
    try (var players = new SimulatedFirms(client, simulated, FIRMS_LOOK_EVERY);
        partners) {
      // Before the first report: firms have seconds to answer, and filling in forms takes longer.
      players.start();
      partners.start();
      var address = sendOnce(imports, input);
      var byForm = sendForms(input.byForm());
      var done =
          imports.follow(
              address,
              now ->
                  progress.show(
                      "Taking reports in",
                      now.get("rows").asLong(),
                      input.rows() - byForm.size(),
                      now.get("rejected").asLong() + " rejected"));
      progress.end();
      var flow =
          settled(
              partners,
              done.get("accepted").asLong()
                  + done.get("repeated").asLong()
                  - done.get("joined").asLong()
                  + byForm.size(),
              input.play());
      var acknowledged = new ArrayList<>(imports.acknowledged(address));
      acknowledged.addAll(byForm);
      var audit = new Audit(client, system.kafka()).audit(acknowledged);
      var seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
      return new DemoResult(
          done.get("rows").asLong() + byForm.size(),
          byForm.size(),
          done.get("rejected").asLong(),
          flow,
          audit,
          seconds,
          peakResidentMegabytes());
    }
  }

  private void register(List<DemoFirm> firms) {
    var registered = 0;
    for (var firm : firms) {
      firm.register(client);
      Client.json(
          client.put(COORDINATOR, "/api/v1/contacts/" + firm.id(), Map.of("email", firm.email())));
      progress.show("Registering firms", ++registered, firms.size(), firm.id());
    }
    progress.end();
  }

  /// @return the ids of the reports that came by the form
  private List<String> sendForms(FormReports reports) {
    if (reports.count() == 0) {
      return List.of();
    }
    var ids =
        reports.send(
            client,
            system.addresses().publicEdge(),
            data.resolve("demo-form"),
            sent -> progress.show("Filling in forms", sent, reports.count(), "in 8 languages"));
    progress.end();
    return ids;
  }

  /// On data of a run that was stopped, the import that goes on by itself is followed, and the file
  /// is not sent again.
  private String sendOnce(FileImport imports, Input input) {
    var known = data.resolve("demo-import");
    try {
      if (Files.exists(known)) {
        out.println("  Going on with the import that was stopped.");
        return Files.readString(known).strip();
      }
      var address = imports.send(input.content(), input.format(), input.list());
      Files.writeString(known, address);
      return address;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until all reports are on the board and no case moves any more. Cases whose client has
  /// not agreed that firms are asked stay where they are.
  private JsonNode settled(SimulatedPartners partners, long reports, Optional<String> play)
      throws InterruptedException {
    var lastChange = Instant.now();
    var before = "";
    while (true) {
      var flow = Client.json(client.get(OPS, "/api/v1/flow"));
      var moving =
          MOVING.stream().mapToLong(state -> flow.get("states").get(state).asLong()).sum()
              - play.map(firm -> Played.waiting(client, firm)).orElse(0L);
      var inMandate = flow.get("inMandate").asLong();
      progress.show(
          "Finding firms",
          inMandate - moving,
          inMandate,
          "%,d with a firm, %,d connected"
              .formatted(flow.get("assigned").asLong(), flow.get("servicesConnected").asLong()));
      if (flow.get("reports").asLong() >= reports
          && (moving <= 0 || isWithoutConsent(flow, moving))
          && allDecided(flow)
          && partners.waiting() == 0) {
        progress.end();
        return flow;
      }
      if (!flow.toString().equals(before)) {
        before = flow.toString();
        lastChange = Instant.now();
      } else if (lastChange.plus(STUCK_AFTER).isBefore(Instant.now())) {
        throw new IllegalStateException(
            "Nothing has moved for "
                + STUCK_AFTER.toMinutes()
                + " minutes; see the log. So far: "
                + flow.get("states"));
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /// Whether all that could move are cases of which no firm may be asked.
  private boolean isWithoutConsent(JsonNode flow, long moving) {
    return flow.get("states").get("in-mandate").asLong() == moving
        && Stream.of("not-asked", "refused").mapToLong(this::inMandate).sum() == moving;
  }

  /// @param consent the answer to whether law firms may be asked
  private long inMandate(String consent) {
    var page =
        client.get(COORDINATOR, "/api/v1/reports?state=in-mandate&limit=1&consent=" + consent);
    return page.headers().firstValueAsLong("X-Total-Count").orElse(0);
  }

  private static boolean allDecided(JsonNode flow) {
    return flow.get("states").get("received").asLong() == 0;
  }

  /// As the operating system counts it; 0 where it does not say.
  private static long peakResidentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
