package org.alliance.intake.application.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.LinkReason;
import org.alliance.intake.application.access.Staff;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.ReportCheck.Checked;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.same.Link;

/// Tells a worker while a caller tells: somebody with this phone, address or name has reported
/// before. Only of reports that the worker may find anyway, and only number and reason.
public final class SameCallers {
  private static final int MOST_HINTS = 3;
  private static final List<Question> WHO =
      List.of(
          Questions.PHONE,
          Questions.EMAIL,
          Questions.NAME,
          Questions.STATE,
          Questions.CITY,
          Questions.ZIP,
          Questions.OCCURRED_ON);

  private final SameReports same;
  private final ReportCheck check;
  private final Function<CaseId, Report> reports;

  public SameCallers(SameReports same, ReportCheck check, Function<CaseId, Report> reports) {
    this.same = same;
    this.check = check;
    this.reports = reports;
  }

  /// @param reason `same-phone`, `same-email` or `same-name`
  public record Hint(CaseNumber number, LinkReason reason) {}

  /// @param answers what was written so far, right or wrong
  public List<Hint> hints(Staff staff, Answers answers) {
    var who = Answers.of(question -> WHO.contains(question) ? answers.all(question) : List.of());
    return incident(who)
        .or(() -> incident(who.with(Questions.OCCURRED_ON, "")))
        .map(incident ->
            same.like(who, incident)
                .flatMap(link -> hint(staff, link).stream())
                .limit(MOST_HINTS)
                .toList())
        .orElse(List.of());
  }

  private Optional<Incident> incident(Answers who) {
    return check.check(who, IntakeChannel.HOTLINE_DESK, Optional.empty(), "", "")
            instanceof Checked.Sound(var version, _)
        ? Optional.of(version.incident())
        : Optional.empty();
  }

  /// A name alone is many people's.
  private Optional<Hint> hint(Staff staff, Link link) {
    var reason =
        Stream.of(LinkReason.SAME_PHONE, LinkReason.SAME_EMAIL, LinkReason.SAME_NAME)
            .filter(link.reasons()::contains)
            .filter(one ->
                one != LinkReason.SAME_NAME || link.reasons().contains(LinkReason.SAME_PLACE))
            .findFirst();
    var report = reports.apply(link.other());
    return reason.isEmpty() || report instanceof Report.Absent || !staff.maySee(report)
        ? Optional.empty()
        : Report.toldOf(report).number().map(number -> new Hint(number, reason.get()));
  }
}
