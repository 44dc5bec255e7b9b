package org.alliance.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.embedded.EmbeddedKafka;
import org.alliance.embedded.EmbeddedMongo;
import org.alliance.embedded.FreePorts;
import org.alliance.embedded.OwnerOnly;
import org.alliance.embedded.mail.EmbeddedMail;
import org.alliance.embedded.mail.MailPages;
import org.alliance.firm.FirmApplication;
import org.alliance.gateway.GatewayApplication;
import org.alliance.identity.IdentityApplication;
import org.alliance.intake.IntakeApplication;
import org.alliance.matching.MatchingApplication;
import org.alliance.notification.NotificationApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole system in this JVM. Services start two at a time; the edges last, so that nobody is
/// let in before somebody is there.
public final class AllianceSystem implements AutoCloseable {
  /// The one instance of a service shares its topics with nobody, who might come or go: its
  /// consumers need not tell twice a second that they are there, nor ask each second.
  private static final Map<String, String> ALONE =
      Map.of(
          "spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms", "3000",
          "spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms", "2000");

  private final EmbeddedKafka kafka;
  private final Store store;
  private final EmbeddedMail mail;
  private final MailPages mailPages;
  private final List<ConfigurableApplicationContext> contexts;
  private final Addresses addresses;

  private AllianceSystem(
      EmbeddedKafka kafka,
      Store store,
      EmbeddedMail mail,
      MailPages mailPages,
      List<ConfigurableApplicationContext> contexts,
      Addresses addresses) {
    this.kafka = kafka;
    this.store = store;
    this.mail = mail;
    this.mailPages = mailPages;
    this.contexts = List.copyOf(contexts);
    this.addresses = addresses;
  }

  /// @param data where everything is kept
  /// @param publicPort 0 for any free one, as for the others
  /// @param settings for the services, on top of the system's own
  /// @param mongo `mongodb://host/`, or `mongodb://host/name` for databases whose names begin with
  ///   that one; empty for the embedded store
  public record Plan(
      Path data,
      int publicPort,
      int staffPort,
      int identityPort,
      Map<String, String> settings,
      Optional<String> mongo) {
    public Plan(
        Path data, int publicPort, int staffPort, int identityPort, Map<String, String> settings) {
      this(data, publicPort, staffPort, identityPort, settings, Optional.empty());
    }
  }

  private record Store(String uri, Optional<EmbeddedMongo> embedded) {
    static Store of(Plan plan) {
      if (plan.mongo().isPresent()) {
        return new Store(plan.mongo().get(), Optional.empty());
      }
      var embedded = EmbeddedMongo.start(plan.data().resolve("store"), 0);
      return new Store(embedded.uri(), Optional.of(embedded));
    }

    String database(String service) {
      var options = uri.indexOf('?') < 0 ? "" : uri.substring(uri.indexOf('?'));
      var server = uri.substring(0, uri.length() - options.length());
      return server + (server.endsWith("/") ? "" : "-") + service + options;
    }

    void close() {
      embedded.ifPresent(EmbeddedMongo::close);
    }
  }

  public static AllianceSystem start(Plan plan) {
    closeToOthers(plan.data());
    Logs.to(plan.data().resolve("logs/alliance.log"));
    var publicPort = Ports.require(plan.publicPort(), "the public edge", "--public-port");
    var staffPort = Ports.require(plan.staffPort(), "the staff edge", "--staff-port");
    var identityPort = Ports.require(plan.identityPort(), "identity", "--identity-port");
    var addresses =
        new Addresses(
            "http://localhost:" + publicPort,
            "http://localhost:" + staffPort,
            "http://localhost:" + identityPort);
    try (var starters = Executors.newFixedThreadPool(2)) {
      var store = async(starters, () -> Store.of(plan));
      var kafka = async(starters, () -> EmbeddedKafka.start(plan.data().resolve("broker"), 0));
      var mail = EmbeddedMail.start(0);
      return new Start(
              plan,
              addresses,
              store.join(),
              kafka.join(),
              mail,
              publicPort,
              staffPort,
              identityPort)
          .run(starters);
    }
  }

  /// Nobody but the user who runs the system reads what lies in its folders. A data folder that was
  /// there before may hold other things, and keeps its rights.
  private static void closeToOthers(Path data) {
    try {
      if (!Files.exists(data)) {
        OwnerOnly.folder(data);
      }
      for (var part : List.of("logs", "store", "broker", "identity", "intake")) {
        OwnerOnly.folder(data.resolve(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be used: " + data, e);
    }
  }

  private record Start(
      Plan plan,
      Addresses addresses,
      Store store,
      EmbeddedKafka kafka,
      EmbeddedMail mail,
      int publicPort,
      int staffPort,
      int identityPort) {
    AllianceSystem run(ExecutorService starters) {
      var settings = new Settings(plan.data(), addresses, mail.port());
      var ports = Settings.SERVICES.stream().map(_ -> FreePorts.next()).toList();
      var identity =
          async(
              starters,
              () -> run(IdentityApplication.application(), settings.identity(identityPort)));
      var services =
          List.of(
              async(
                  starters,
                  () -> run(IntakeApplication.application(), service(settings, "intake", ports))),
              async(
                  starters,
                  () ->
                      run(MatchingApplication.application(), service(settings, "matching", ports))),
              async(
                  starters,
                  () -> run(FirmApplication.application(), service(settings, "firm", ports))),
              async(
                  starters,
                  () ->
                      run(
                          NotificationApplication.application(),
                          service(settings, "notification", ports))),
              async(
                  starters,
                  () ->
                      run(
                          CaseTrackingApplication.application(),
                          service(settings, "case-tracking", ports))));
      var mailPages = MailPages.start(mail);
      var contexts = new ArrayList<ConfigurableApplicationContext>();
      contexts.add(identity.join());
      services.forEach(service -> contexts.add(service.join()));
      var edges =
          List.of(
              async(
                  starters,
                  () ->
                      run(GatewayApplication.publicEdge(), settings.edge(publicPort, urls(ports)))),
              async(
                  starters,
                  () ->
                      run(
                          GatewayApplication.staffEdge(),
                          withMail(settings.edge(staffPort, urls(ports)), mailPages))));
      edges.forEach(edge -> contexts.add(edge.join()));
      return new AllianceSystem(kafka, store, mail, mailPages, contexts, addresses);
    }

    private Map<String, String> service(Settings settings, String name, List<Integer> ports) {
      var all =
          settings.service(
              name,
              ports.get(Settings.SERVICES.indexOf(name)),
              store.database(name),
              kafka.bootstrapServers());
      // The embedded store scans whole collections; it is looked through less often.
      store.embedded().ifPresent(_ -> all.put("alliance.outbox.poll", "2s"));
      all.putAll(ALONE);
      all.put("notification.vault.url", urls(ports).get(Settings.SERVICES.indexOf("intake")));
      all.putAll(plan.settings());
      return all;
    }

    private static Map<String, String> withMail(Map<String, String> settings, MailPages mailPages) {
      settings.put("alliance.mail-catcher", mailPages.url());
      return settings;
    }

    private static List<String> urls(List<Integer> ports) {
      return ports.stream().map(port -> "http://127.0.0.1:" + port).toList();
    }

    private static ConfigurableApplicationContext run(
        SpringApplicationBuilder application, Map<String, String> settings) {
      return application.run(
          settings.entrySet().stream()
              .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
              .toArray(String[]::new));
    }
  }

  private static <T> CompletableFuture<T> async(ExecutorService starters, Supplier<T> start) {
    return CompletableFuture.supplyAsync(start, starters);
  }

  public Addresses addresses() {
    return addresses;
  }

  public String kafka() {
    return kafka.bootstrapServers();
  }

  /// The port of each service at which its probes and metrics are.
  public Map<String, String> managementPorts() {
    var ports = new TreeMap<String, String>();
    for (var context : contexts) {
      var application = context.getEnvironment().getProperty("spring.application.name", "");
      var name = application.replace("-service", "");
      var port = context.getEnvironment().getProperty("local.management.port");
      if (port != null && Settings.SERVICES.contains(name)) {
        ports.put(name, port);
      }
    }
    return ports;
  }

  public int mails() {
    return mail.count();
  }

  /// The mails that were sent, oldest first. None has left this machine.
  public List<EmbeddedMail.ReceivedMail> receivedMails() {
    return mail.received();
  }

  /// Edges first, so that nobody is let in while the rest goes; then services, then what they stand
  /// on.
  @Override
  public void close() {
    contexts.reversed().forEach(ConfigurableApplicationContext::close);
    mailPages.close();
    mail.close();
    kafka.close();
    store.close();
  }
}
