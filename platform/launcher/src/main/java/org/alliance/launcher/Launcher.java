package org.alliance.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.client.FileImport;
import org.alliance.launcher.demo.Demo;
import org.alliance.launcher.demo.Played;
import org.alliance.launcher.demo.Progress;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.AllianceSystem;
import org.alliance.launcher.system.Credentials;
import org.alliance.launcher.system.Misuse;

/// The `alliance` script's commands that run Java: demo, up, import, token, audit, texts, tokens.
public final class Launcher {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Launcher() {}

  @SuppressWarnings(
      "CatchingUnchecked") // services that did start would keep the process alive for ever
  public static void main(String[] arguments) throws InterruptedException {
    try {
      var status = run(Options.of(arguments));
      OUT.flush();
      System.exit(status);
    } catch (Misuse misuse) {
      System.err.println("alliance: " + misuse.getMessage());
      System.exit(2);
    } catch (RuntimeException failure) {
      System.err.println(
          "alliance: this failed, and everything was stopped. What was saved is kept: the same"
              + " command goes on with it. The log is in the folder logs of the data folder.");
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static int run(Options options) throws InterruptedException {
    return switch (options.command()) {
      case "demo" -> up(options, true);
      case "up" -> up(options, false);
      case "import" -> importFile(options);
      case "token" -> token(options);
      case "audit" -> new AuditCommand(OUT).run(options);
      case "texts" -> new TextsCommand(home(), OUT).run(options);
      case "tokens" -> new TokensCommand(OUT).run(options);
      default ->
          throw new Misuse(
              "There is no command "
                  + options.command()
                  + "; there are demo, up, import, token, audit, texts and tokens.");
    };
  }

  /// The folder of the source tree, which the script tells.
  private static Path home() {
    return Path.of(System.getProperty("alliance.home", ""));
  }

  private static int up(Options options, boolean demo) throws InterruptedException {
    var input =
        new Demo.Input(
            options.path("--input"),
            options.value("--format").orElse("alliance"),
            options.number("--firms", 75),
            options.value("--play"));
    if (demo) {
      requireFirm(input);
    }
    var started = Instant.now();
    OUT.println(
        "Starting Alliance on "
            + options.data().toAbsolutePath().normalize()
            + " (embedded broker and store)");
    var plan =
        new AllianceSystem.Plan(
            options.data(),
            options.number("--public-port", 8080),
            options.number("--staff-port", 8081),
            options.number("--identity-port", 8082),
            demo ? Demo.settings(input) : Map.of());
    try (var running = new Running(AllianceSystem.start(plan), options.data())) {
      OUT.printf(
          "Ready after %.1f s%n", Duration.between(started, Instant.now()).toMillis() / 1000.0);
      var status = demo ? demo(running, input, options) : 0;
      if (demo && options.has("--exit")) {
        return status;
      }
      new Summary(OUT).whereToClick(running.system().addresses(), options.data());
      running.untilStopped();
      return status;
    }
  }

  private static void requireFirm(Demo.Input input) {
    input
        .play()
        .filter(firm -> !input.hasFirm(firm))
        .ifPresent(firm -> {
          throw new Misuse(
              "There is no firm "
                  + firm
                  + " in this demo; --play takes one of firm-001 to firm-%03d."
                      .formatted(input.firms()));
        });
  }

  private static int demo(Running running, Demo.Input input, Options options)
      throws InterruptedException {
    try (var client = new Client(running.system().addresses(), options.data())) {
      var result = new Demo(running.system(), client, options.data(), OUT).run(input);
      var summary = new Summary(OUT);
      summary.show(result, running.system().mails());
      input
          .play()
          .ifPresent(firm ->
              summary.howToPlay(
                  firm,
                  Played.offersOf(client, firm),
                  running.system().addresses(),
                  Credentials.in(options.data())));
      options.path("--json").ifPresent(result::write);
      return result.isSound() ? 0 : 1;
    }
  }

  private static int importFile(Options options) throws InterruptedException {
    if (options.rest().size() != 1) {
      throw new Misuse("Name the file: ./alliance import FILE --format alliance|fbi --list NAME");
    }
    var file = Path.of(options.rest().getFirst());
    var format = options.value("--format").orElse("alliance");
    var list = options.value("--list").orElseGet(() -> FileImport.listOf(file, format));
    try (var client = new Client(Addresses.read(options.data()), options.data())) {
      var imports = new FileImport(client);
      var progress = new Progress(OUT);
      var rows = FileImport.rowsIn(file);
      var address = imports.send(FileImport.file(file), format, list);
      var done =
          imports.follow(
              address,
              now ->
                  progress.show(
                      "Taking reports in",
                      now.get("rows").asLong(),
                      rows,
                      now.get("rejected").asLong() + " rejected"));
      progress.end();
      OUT.printf(
          "%,d rows: %,d accepted, %,d known before, %,d rejected; %,d in mandate, %,d declined, %,d need review%n",
          done.get("rows").asLong(),
          done.get("accepted").asLong(),
          done.get("repeated").asLong(),
          done.get("rejected").asLong(),
          done.get("inMandate").asLong(),
          done.get("declined").asLong(),
          done.get("needsReview").asLong());
      if (done.get("rejected").asLong() > 0) {
        OUT.print(imports.errors(address));
      }
      return done.get("state").asString().equals("done") ? 0 : 1;
    }
  }

  private static int token(Options options) {
    var role =
        options
            .value("--role")
            .orElseThrow(() ->
                new Misuse(
                    "Say for whom: ./alliance token --role coordinator [--firm firm-001] [--organisation hotline]"));
    try (var client = new Client(Addresses.read(options.data()), options.data())) {
      OUT.println(
          client.token(
              new Who(
                  role,
                  options.value("--firm").orElse(""),
                  options.value("--organisation").orElse(""))));
      return 0;
    }
  }

  /// A system that is stopped in order however the process ends, short of being killed.
  private static final class Running implements AutoCloseable {
    private final AllianceSystem system;
    private final Path data;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Running(AllianceSystem system, Path data) {
      this.system = system;
      this.data = data;
      system.addresses().write(data);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopNow));
    }

    AllianceSystem system() {
      return system;
    }

    void untilStopped() throws InterruptedException {
      stop.await();
    }

    @Override
    public void close() {
      if (stopped.getCount() > 0) {
        Addresses.forget(data);
        system.close();
        stopped.countDown();
      }
    }

    private void stopNow() {
      if (stopped.getCount() > 0) {
        OUT.println("\nStopping; everything is kept in " + data);
        close();
      }
      stop.countDown();
      try {
        stopped.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
