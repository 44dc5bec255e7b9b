package org.alliance.intake.adapter.pages.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.intake.adapter.pages.triage.ReportSections.Fact;
import org.alliance.intake.application.linking.ComparingReports;
import org.alliance.intake.application.linking.ComparingReports.Pair;
import org.alliance.intake.application.linking.ComparingReports.Side;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportStatus;
import org.alliance.intake.domain.report.Told;
import org.alliance.intake.domain.same.Link;

/// Two reports side by side: codes only, never what the vault keeps.
///
/// @param goesOn the number of the report that goes on if both are the same; empty if none can
/// @param rests the number of the other one
record PairView(
    SideView one,
    SideView other,
    Link link,
    boolean isLinked,
    String goesOn,
    String rests,
    List<Row> facts,
    List<Row> wishes) {
  /// @param isThere whether there is a report: the sender may never have finished it
  public record SideView(
      String id,
      String number,
      boolean isThere,
      ReportStatus status,
      Optional<IntakeChannel> channel,
      Optional<Instant> received) {
    static SideView of(Side side) {
      return side.report() instanceof Report.Absent
          ? new SideView(
              side.id().value(),
              side.id().value(),
              false,
              ReportStatus.ABSENT,
              Optional.empty(),
              Optional.empty())
          : new SideView(
              side.id().value(),
              QueueLine.numberOf(side.id(), side.report()),
              true,
              Report.statusOf(side.report()),
              Optional.of(Report.incidentOf(side.report()).channel()),
              Report.toldOf(side.report()).receivedAt());
    }
  }

  /// One thing that both were asked.
  ///
  /// @param name a code whose word is the label; empty if `key` is a fact
  public record Row(String key, Optional<Coded> name, Fact one, Fact other) {
    public boolean isAlike() {
      return one.codes().equals(other.codes()) && one.texts().equals(other.texts());
    }

    private boolean isTold() {
      return !one.isEmpty() || !other.isEmpty();
    }
  }

  /// A report that tells most likely of the same incident as the one on the page.
  ///
  /// @param answer what a person has said: `open`, `same` or `different`
  /// @param rests whether the one on the page rests because of it
  public record Line(
      String id, String number, int score, List<LinkReason> reasons, String answer, boolean rests) {
    static Line of(ComparingReports.Other other) {
      var side = other.side();
      return new Line(
          side.id().value(),
          side.report() instanceof Report.Absent
              ? side.id().value()
              : QueueLine.numberOf(side.id(), side.report()),
          other.link().score(),
          other.link().reasons(),
          other.link().answer().code(),
          other.rests());
    }
  }

  static PairView of(Pair pair) {
    var one = SideView.of(pair.one());
    var other = SideView.of(pair.other());
    var first = pair.goesOn();
    var isOneFirst = first.filter(id -> id.equals(pair.one().id())).isPresent();
    return new PairView(
        one,
        other,
        pair.link(),
        pair.isLinked(),
        first.isEmpty() ? "" : isOneFirst ? one.number() : other.number(),
        first.isEmpty() ? "" : isOneFirst ? other.number() : one.number(),
        facts(told(pair.one()), told(pair.other())),
        wishes(told(pair.one()), told(pair.other())));
  }

  private static Optional<Told> told(Side side) {
    return side.report() instanceof Report.Absent
        ? Optional.empty()
        : Optional.of(Report.toldOf(side.report()));
  }

  private static List<Row> facts(Optional<Told> one, Optional<Told> other) {
    var mine = one.map(ReportSections::facts).orElse(List.of());
    var theirs = other.map(ReportSections::facts).orElse(List.of());
    return IntStream.range(0, Math.max(mine.size(), theirs.size()))
        .mapToObj(at -> {
          var left = at < mine.size() ? mine.get(at) : Fact.of("", List.of());
          var right = at < theirs.size() ? theirs.get(at) : Fact.of("", List.of());
          return new Row(
              left.key().isEmpty() ? right.key() : left.key(), Optional.empty(), left, right);
        })
        .filter(Row::isTold)
        .toList();
  }

  /// What the two allow may differ: whoever goes on is bound by its own answers only.
  private static List<Row> wishes(Optional<Told> one, Optional<Told> other) {
    var consents =
        Wishes.RECIPIENTS.stream()
            .map(recipient ->
                row(
                    recipient,
                    one.map(told -> told.wishes().consentTo(recipient).answer()),
                    other.map(told -> told.wishes().consentTo(recipient).answer())));
    var instructions =
        Wishes.SUBJECTS.stream()
            .filter(subject ->
                subject == InstructionSubject.POLICE
                    || Stream.of(one, other)
                        .flatMap(Optional::stream)
                        .anyMatch(told -> told.wishes().instructions().containsKey(subject)))
            .map(subject ->
                row(
                    subject,
                    one.map(told -> told.wishes().ruleOn(subject)),
                    other.map(told -> told.wishes().ruleOn(subject))));
    return Stream.concat(consents, instructions).toList();
  }

  private static Row row(
      Coded name, Optional<? extends Coded> one, Optional<? extends Coded> other) {
    return new Row(
        "",
        Optional.of(name),
        Fact.of("", one.stream().toList()),
        Fact.of("", other.stream().toList()));
  }
}
