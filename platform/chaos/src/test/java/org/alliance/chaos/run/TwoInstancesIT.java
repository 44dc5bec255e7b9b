package org.alliance.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.chaos.audit.Auditor;
import org.alliance.chaos.cluster.Cluster;
import org.alliance.chaos.cluster.ManagedProcess;
import org.alliance.chaos.cluster.StoreSet;
import org.alliance.chaos.load.Reporter;
import org.alliance.chaos.row.Row;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.alliance.launcher.client.FileImport;
import org.alliance.launcher.demo.DemoFirm;
import org.alliance.launcher.demo.SimulatedFirms;
import org.alliance.launcher.system.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Two instances of each service behind the edges are one system: both show the same figures, no
/// firm gets more than its quota, and work goes on when one of them is killed. All services twice
/// need minutes on two cores, so this runs on demand: `./alliance test -pl platform/chaos -am
/// -Dalliance.two-instances=true`.
class TwoInstancesIT {
  private static final Row ROW = Row.of(28, "two instances of each service", _ -> {});
  private static final int REPORTS = 300;
  private static final int QUOTA = 5;
  private static final Duration GOES_ON = Duration.ofSeconds(30);
  private static final Duration SETTLES = Duration.ofMinutes(5);

  @TempDir Path folder;

  @Test
  void areOneSystem() throws Exception {
    assumeTrue(isWanted());
    var plan =
        new Cluster.Plan(
            folder, StoreSet.mongod(), ROW.withTwoInstances().setting(), Optional.empty());
    try (var cluster = Cluster.start(plan);
        var client = cluster.client();
        var store = cluster.store();
        var firms = firms(client)) {
      importReports(client);
      firms.start();
      var auditor = new Auditor(store);
      await().atMost(SETTLES).until(() -> flow(client).get("reports").asInt() == REPORTS);
      await().atMost(SETTLES).until(() -> OfferLoad.in(store).mostAtOnce().containsValue(QUOTA));
      var probes = 0;
      for (var service : Settings.SERVICES) {
        killAndProbe(cluster, auditor, store, service, ++probes);
      }
      firms.close();
      assertThat(OfferLoad.in(store).mostAtOnce())
          .allSatisfy((firm, most) -> assertThat(most).as(firm).isLessThanOrEqualTo(QUOTA));
      assertBothShowTheTruth(cluster, store, REPORTS + probes);
    }
  }

  private static boolean isWanted() {
    var isWanted = Boolean.getBoolean("alliance.two-instances");
    if (!isWanted) {
      System.out.println(
          "[two instances] NOT RUN: all services twice takes minutes. Run it with -Dalliance.two-instances=true");
    }
    return isWanted;
  }

  /// The other instance does the work of the one that was killed; all readers hear the probe.
  private static void killAndProbe(
      Cluster cluster, Auditor auditor, MongoClient store, String service, int number)
      throws InterruptedException {
    var victim = cluster.part(service + "-1");
    victim.kill();
    var killed = System.nanoTime();
    try (var reporter = new Reporter(cluster.publicEdge(), number)) {
      var kept = reporter.report("probe-" + number, 1_000_000 + number, 1).orElseThrow();
      await()
          .atMost(GOES_ON.minusNanos(System.nanoTime() - killed))
          .until(() ->
              isThere(store, "matching", "referrals", kept)
                  && isThere(store, "case-tracking", "case_files", kept));
      await()
          .atMost(GOES_ON.minusNanos(System.nanoTime() - killed))
          .until(() -> auditor.backlog(auditor.said()).isEmpty());
    }
    ManagedProcess.startInTurn(List.of(victim));
  }

  private static boolean isThere(MongoClient store, String database, String collection, String id) {
    return store
            .getDatabase(database)
            .getCollection(collection)
            .countDocuments(new org.bson.Document("_id", id))
        == 1;
  }

  private static void assertBothShowTheTruth(Cluster cluster, MongoClient store, int reports) {
    try (var first = cluster.clientOf("case-tracking-1");
        var second = cluster.clientOf("case-tracking-2")) {
      await()
          .atMost(SETTLES)
          .untilAsserted(() -> {
            var flow = flow(first);
            var truth = OfferLoad.in(store);
            assertThat(flow.get("reports").asInt()).isEqualTo(reports);
            assertThat(flow.get("offers").asInt()).isEqualTo(truth.offers());
            assertThat(flow.get("assigned").asInt()).isEqualTo(truth.assigned());
            assertThat(flow(second)).isEqualTo(flow);
          });
    }
  }

  private static JsonNode flow(Client client) {
    return Client.json(client.get(Who.role("ops"), "/api/v1/flow"));
  }

  private static SimulatedFirms firms(Client client) {
    var firms = DemoFirm.read(4, 1).stream().map(TwoInstancesIT::withQuota).toList();
    firms.forEach(firm -> firm.register(client));
    return new SimulatedFirms(client, firms, Duration.ofSeconds(1));
  }

  private static DemoFirm withQuota(DemoFirm firm) {
    var description = new HashMap<>(firm.description());
    description.put("quotaPerQuarter", QUOTA);
    description.put("mostPerWeek", QUOTA);
    return new DemoFirm(firm.id(), firm.email(), firm.languages(), description);
  }

  private void importReports(Client client) throws IOException, InterruptedException {
    var file = folder.resolve("reports.csv");
    try (var reports = TwoInstancesIT.class.getResourceAsStream("/demo/reports.csv")) {
      Files.copy(Objects.requireNonNull(reports), file);
    }
    var imports = new FileImport(client);
    var end = imports.follow(imports.send(FileImport.file(file), "alliance", "demo"), _ -> {});
    assertThat(end.get("state").asString()).isEqualTo("done");
  }
}
