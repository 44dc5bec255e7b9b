package org.alliance.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alliance.casetracking.CaseTrackingApplication;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.launcher.system.ClassPaths;
import org.alliance.notification.NotificationApplication;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.RunningService;
import org.alliance.ui.Navigation;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.yaml.snakeyaml.Yaml;

/// Alerts watch metrics that there are, and lead to runbooks that there are.
class AlertsIT {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern METRIC = Pattern.compile("alliance_[a-z_]+");

  @Test
  void watchesMetricsThatThereAre() throws Exception {
    try (var service =
            RunningService.of(
                CaseTrackingApplication.application(),
                Map.of("spring.autoconfigure.exclude", ClassPaths.NOT_FOR_SERVICES));
        var notification =
            RunningService.of(
                NotificationApplication.application(),
                Map.of(
                    "spring.autoconfigure.exclude",
                    ClassPaths.NOT_FOR_NOTIFICATION,
                    "alliance.trial",
                    "true"))) {
      countSomething(service);
      var there = metrics(service) + metrics(notification);
      var watched = new HashSet<String>();
      for (var rule : rules()) {
        METRIC
            .matcher(rule.get("expr").toString())
            .results()
            .forEach(found -> watched.add(found.group()));
      }
      assertThat(watched).isNotEmpty().allMatch(there::contains);
    }
  }

  /// Counters appear with the first thing they count: an event, two writers who meet, and a
  /// document that cannot be read.
  private static void countSomething(RunningService service) {
    var id = CaseId.of(UUID.randomUUID());
    service.deliver(
        "onReport",
        EventMessages.message(
            id.value(), 1, new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR))));
    MongoAggregates<?, ?, ?> files = service.context().getBean("caseFiles", MongoAggregates.class);
    writeTwice(files, id.value());
    service
        .context()
        .getBean(MongoOperations.class)
        .insert(new Document("_id", "unreadable"), "case_files");
    files.forEach(_ -> {});
    countCases(service);
  }

  /// Figures of cases appear with the first case of a language, once they are counted.
  private static void countCases(RunningService service) {
    var id = CaseId.of(UUID.randomUUID());
    var korean = List.of(new LanguageTag("ko"));
    var reported =
        new IncidentReported(
            id,
            IntakeChannel.WEB_FORM,
            korean,
            List.of(),
            Interpreter.UNKNOWN,
            UsState.NJ,
            new Zip3("080"),
            null,
            List.of(Conduct.ASSAULT),
            List.of(),
            VictimKind.PERSON,
            List.of(),
            OnBehalf.SELF,
            Urgency.SOON,
            null);
    var facts =
        new CaseFacts(UsState.NJ, new Zip3("080"), korean, List.of(), List.of(), Urgency.SOON);
    service.deliver("onReport", EventMessages.message(id.value(), 1, reported));
    service.deliver(
        "onReport",
        EventMessages.message(id.value(), 2, new CaseAccepted(id, facts, false, true, null)));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            metrics(service).contains("alliance_cases_without_firm{")
                && metrics(service).contains("alliance_inbox_oldest_unread_seconds{"));
  }

  private static String metrics(RunningService service) {
    return service.management().get("/actuator/prometheus").body();
  }

  private static <S, E> void writeTwice(Aggregates<S, E> aggregates, String id) {
    var read = aggregates.load(id);
    Change<S, E> change = Change.of(read, read.state(), List.of());
    aggregates.save(change);
    assertThatThrownBy(() -> aggregates.save(change)).isInstanceOf(StaleState.class);
  }

  @Test
  void leadsToRunbooksThatThereAreAndLeavesNoneWithoutAnAlert() throws Exception {
    var named = new HashSet<Path>();
    for (var rule : rules()) {
      var runbook = ROOT.resolve(((Map<?, ?>) rule.get("annotations")).get("runbook").toString());
      var page = ((Map<?, ?>) rule.get("annotations")).get("page").toString();
      assertThat(runbook)
          .exists()
          .content()
          .contains("`" + rule.get("alert") + "`")
          .contains(page.replace("{{ $labels.job }}", "<service>").replaceAll("\\?.*", ""));
      named.add(runbook.normalize());
    }
    try (var runbooks = Files.list(ROOT.resolve("platform/docs/runbooks"))) {
      assertThat(runbooks.map(Path::normalize)).containsExactlyInAnyOrderElementsOf(named);
    }
  }

  /// The page is told as a path, for the address of the staff edge differs.
  @Test
  void leadsToThePageOnTheStaffEdgeThatShowsIt() throws Exception {
    for (var rule : rules()) {
      var page = ((Map<?, ?>) rule.get("annotations")).get("page").toString();
      assertThat(Navigation.STAFF.entries())
          .as(page)
          .anyMatch(entry ->
              page.startsWith(entry.path())
                  || page.equals("/services/{{ $labels.job }}/machinery"));
    }
  }

  @SuppressWarnings("unchecked") // the shape of a Prometheus rule file
  private static List<Map<String, Object>> rules() throws Exception {
    Map<String, Object> file =
        new Yaml().load(Files.readString(ROOT.resolve("platform/deploy/alerts.yml")));
    return ((List<Map<String, Object>>) file.get("groups"))
        .stream()
            .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
            .toList();
  }
}
