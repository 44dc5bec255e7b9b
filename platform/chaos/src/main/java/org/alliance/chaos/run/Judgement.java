package org.alliance.chaos.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.alliance.chaos.audit.Auditor;
import org.alliance.chaos.audit.Flow;
import org.alliance.chaos.audit.Offers;
import org.alliance.chaos.audit.PersonalData;
import org.alliance.chaos.audit.Snapshot;
import org.alliance.chaos.audit.TopicReader;
import org.alliance.chaos.cluster.Setting;
import org.alliance.chaos.row.Report;
import org.alliance.chaos.row.Result;
import org.alliance.chaos.row.Row;
import org.alliance.chaos.row.RowContext;
import org.alliance.contracts.EventStream;

/// Whether a row has passed: nothing lost, doubled, out of order or told to whom it is not for, and
/// every limit kept.
final class Judgement {
  private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
  private static final Duration HEARD_WITHIN = Duration.ofSeconds(60);
  private static final double OFFERED_WITHIN = 2.0;
  private static final double WRONGLY_TIMED = 0.1;
  private static final int SHOWN = 10;

  private final Row row;
  private final RowContext scene;
  private final Auditor auditor;
  private final Rest rest;
  private final List<String> details = new ArrayList<>();

  Judgement(Row row, RowContext scene, Auditor auditor, Rest rest) {
    this.row = row;
    this.scene = scene;
    this.auditor = auditor;
    this.rest = rest;
  }

  Result result(Instant started, PrintStream out) {
    var reporter = scene.load().reporter();
    var events = eventsAndLeaks();
    var finding = auditor.audit(reporter.told(), scene.load().answered(), events, scene.injected());
    var offers = Offers.measured(scene.store(), reporter.firstSent(), reporter.told(), started);
    scene.figure("escalatedUnasked", offers.escalated());
    scene.figure("offered", offers.offered());
    scene.figure("assigned", offers.assigned());
    parts();
    mails();
    clocks(events);
    some(scene.complaints());
    some(reporter.unexpected().stream().map(answer -> "a client got " + answer).toList());
    List.of(finding.lost(), finding.doubleAssigned(), finding.outOfOrder()).forEach(this::some);
    List.of(finding.doubled(), finding.stuck()).forEach(this::some);
    some(offers.tooFew());
    limits(offers);
    details.forEach(detail -> out.println("  ! " + detail));
    var result = result(finding, offers, Duration.between(started, Instant.now()));
    Report.table(List.of(result), out);
    return result;
  }

  /// All that lies on the topics is read once.
  private List<TopicReader.Seen> eventsAndLeaks() {
    var personal = new PersonalData();
    var events = new ArrayList<TopicReader.Seen>();
    TopicReader.everything(
        scene.cluster().broker(),
        record -> {
          personal.search(record);
          TopicReader.event(record).ifPresent(events::add);
        });
    personal.search(scene.store());
    personal.search(scene.cluster().logs());
    some(personal.leaks());
    return events;
  }

  /// Mails may go out twice, if their sender dies between sending one and writing that down; none
  /// may be missing.
  private void mails() {
    var sent = new Snapshot(scene.store()).idsIn(Flow.of(EventStream.DELIVERY).owner(), "sent");
    var came = scene.cluster().mails();
    var different =
        came.stream()
            .map(id -> id.replaceAll("^<|(\\.[0-9a-f]+)?@.*$", ""))
            .collect(Collectors.toSet());
    scene.figure("mailsAgain", came.size() - different.size());
    some(
        sent.stream()
            .filter(id -> !different.contains(id))
            .map(id -> "mail " + id + " was sent and never came")
            .toList());
  }

  /// A part that nobody ended is there at the end.
  private void parts() {
    some(
        scene.cluster().parts().stream()
            .filter(part -> !part.isAlive())
            .map(part -> part.name() + " has ended by itself")
            .toList());
  }

  /// Clocks that were not wrong prove nothing; in two turns of five they are by an hour.
  private void clocks(Collection<TopicReader.Seen> events) {
    if (row.setting().has(Setting.Also.WRONG_CLOCKS)) {
      for (var stream : EventStream.values()) {
        // Firms are described before any clock is wrong, and no partner sends messages here.
        if (stream != EventStream.FIRM && stream != EventStream.MESSAGE) {
          clocks(stream.topic(), events);
        }
      }
    }
  }

  private void clocks(String topic, Collection<TopicReader.Seen> events) {
    var all = events.stream().filter(event -> event.topic().equals(topic)).toList();
    var wrong = all.stream().filter(TopicReader.Seen::isWronglyTimed).count();
    var share = Report.share(wrong, all.size());
    scene.figure("wronglyTimed " + topic, share);
    if (share < WRONGLY_TIMED) {
      details.add("hardly an event of " + topic + " has a wrong time");
    }
  }

  private void limits(Offers offers) {
    var begun = scene.load().reporter().firstSent().size();
    var kept = scene.load().reporter().told().size();
    if (kept != begun) {
      details.add("%d of %d reports were never acknowledged".formatted(begun - kept, begun));
    }
    if (!row.setting().has(Setting.Also.AT_ITS_OWN_PACE)) {
      times(offers);
    }
  }

  private void times(Offers offers) {
    if (scene.slowestRecovery().compareTo(BACK_WITHIN) >= 0) {
      details.add("a recovery took " + Report.words(scene.slowestRecovery()));
    }
    if (rest.events().compareTo(HEARD_WITHIN) > 0) {
      details.add("the backlog was heard only after " + Report.words(rest.events()));
    }
    if (row.setting().has(Setting.Also.OFFERS_IN_TIME) && offers.p99() >= OFFERED_WITHIN) {
      details.add(
          "p99 to the first offer is %.2f s; %d cases were never offered"
              .formatted(offers.p99(), offers.never()));
    }
  }

  private void some(Collection<String> what) {
    what.stream().limit(SHOWN).forEach(details::add);
  }

  private Result result(Auditor.Finding finding, Offers offers, Duration took) {
    return new Result(
        row.number(),
        row.name(),
        true,
        scene.load().reporter().told().size(),
        scene.faults(),
        finding.lost().size(),
        finding.doubleAssigned().size(),
        finding.outOfOrder().size(),
        finding.doubled().size(),
        Report.seconds(scene.slowestRecovery()),
        Report.seconds(rest.events()),
        Report.seconds(rest.all()),
        Report.seconds(took),
        offers.p99(),
        finding.isSound() && details.isEmpty(),
        scene.figures(),
        List.copyOf(details));
  }
}
