package org.alliance.intake.application.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.intake.application.clients.ClientRequests;
import org.alliance.intake.application.reviewing.Claims.Claim;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.ReportLists.Position;
import org.alliance.intake.application.status.ClientQuestions;

/// Shows the queue to a person in triage: who holds a report, and which ones wait for the client.
public final class ReadingQueue {
  private final TriageQueue queue;
  private final Claims claims;
  private final ClientRequests requests;
  private final ClientQuestions questions;
  private final RoutingMarks marks;
  private final Clock clock;

  public ReadingQueue(
      TriageQueue queue,
      Claims claims,
      ClientRequests requests,
      ClientQuestions questions,
      RoutingMarks marks,
      Clock clock) {
    this.queue = queue;
    this.claims = claims;
    this.requests = requests;
    this.questions = questions;
    this.marks = marks;
    this.clock = clock;
  }

  /// Whose reports are listed.
  public enum Holding implements Coded {
    MINE,
    UNCLAIMED
  }

  /// @param claim the live one, if there is one
  /// @param isWaiting whether the client is to be called
  /// @param mark what the routing rules say of it
  /// @param asked the questions that the client was asked on the status page
  public record Line(
      Listed listed,
      Optional<Claim> claim,
      boolean isWaiting,
      Optional<RoutingMarks.Mark> mark,
      List<ClientQuestions.Asked> asked) {
    public Line {
      asked = List.copyOf(asked);
    }
  }

  /// @param total of all parts
  /// @param next where this part ends; empty if it is the last one
  public record Shown(List<Line> lines, long total, Optional<Position> next) {
    public Shown {
      lines = List.copyOf(lines);
    }
  }

  /// Reports that a rule has marked urgent come first, then those whose report says so.
  ///
  /// @param group of reviewers that a rule has sent the reports to
  public Shown show(
      TriageQueue.Filter filter,
      Optional<Holding> holding,
      Optional<String> group,
      StaffId reader,
      Optional<Position> after,
      int limit) {
    var live = claims.live(clock.instant());
    var byReport =
        live.stream().collect(Collectors.toMap(Claim::report, Function.identity(), (a, _) -> a));
    var wanted =
        group
            .map(name -> held(filter, holding, reader, live).alsoAmong(marks.ofGroup(name)))
            .orElseGet(() -> held(filter, holding, reader, live));
    var part = new MarkedFirst(queue, marks.urgent()).list(wanted, after, limit);
    var marked = marks.of(part.reports().stream().map(Listed::id).toList());
    return new Shown(
        part.reports().stream().map(listed -> line(listed, byReport, marked)).toList(),
        part.total(),
        part.next());
  }

  /// The groups that rules have sent reports to.
  public List<String> groups() {
    return marks.groups();
  }

  private Line line(
      Listed listed, Map<CaseId, Claim> claimed, Map<CaseId, RoutingMarks.Mark> marked) {
    return new Line(
        listed,
        Optional.ofNullable(claimed.get(listed.id())),
        isWaiting(listed.id()),
        Optional.ofNullable(marked.get(listed.id())),
        questions.of(listed.id()));
  }

  /// Whether the client of this report is to be called.
  public boolean isWaiting(CaseId id) {
    return requests.isOpen(id, ClientRequests.Kind.CALL);
  }

  private static TriageQueue.Filter held(
      TriageQueue.Filter filter, Optional<Holding> holding, StaffId reader, List<Claim> live) {
    return holding
        .map(whose ->
            switch (whose) {
              case MINE ->
                  filter.among(
                      live.stream()
                          .filter(claim -> claim.by().equals(reader))
                          .map(Claim::report)
                          .toList());
              case UNCLAIMED -> filter.except(live.stream().map(Claim::report).toList());
            })
        .orElse(filter);
  }

  public TriageQueue.Counts counts() {
    return queue.counts(clock.instant());
  }

  public List<LanguageTag> languages() {
    return queue.languages();
  }
}
