package org.alliance.intake.application.reviewing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reviewing.ReportLists.Part;
import org.alliance.intake.application.reviewing.ReportLists.Position;

/// Which reports wait for a person in triage? Urgent ones come first, then the oldest.
public interface TriageQueue {
  /// How long a report has waited. Reports from before the time was kept have waited longest.
  enum AgeBand implements Coded {
    ONE_DAY(Duration.ZERO, Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(1), Duration.ofDays(3)),
    ONE_WEEK(Duration.ofDays(3), Duration.ofDays(7)),
    LONGER(Duration.ofDays(7), Duration.ofDays(36_500));

    private final Duration from;
    private final Duration to;

    AgeBand(Duration from, Duration to) {
      this.from = from;
      this.to = to;
    }

    /// Reports of this band came later than this.
    public Instant after(Instant now) {
      return now.minus(to);
    }

    /// Reports of this band came then at the latest.
    public Instant until(Instant now) {
      return now.minus(from);
    }

    public boolean isLast() {
      return this == LONGER;
    }
  }

  /// Every part that is empty lets all through.
  ///
  /// @param language that the client speaks or reads, in any version of the report
  /// @param state where it happened, as any version tells
  /// @param from when it came at the earliest; reports from before the time was kept came before
  ///   any
  /// @param until when it came before
  /// @param among the reports to choose from
  /// @param except reports that are left out
  record Filter(
      Optional<ReviewReason> reason,
      Optional<LanguageTag> language,
      Optional<UsState> state,
      Optional<IntakeChannel> channel,
      Optional<Instant> from,
      Optional<Instant> until,
      Optional<Set<CaseId>> among,
      Set<CaseId> except) {
    public static final Filter ALL =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    public Filter {
      among = among.map(Set::copyOf);
      except = Set.copyOf(except);
    }

    Filter among(Collection<CaseId> some) {
      return new Filter(
          reason, language, state, channel, from, until, Optional.of(Set.copyOf(some)), except);
    }

    /// Of those that are chosen already.
    Filter alsoAmong(Set<CaseId> some) {
      return among(
          among
              .<Collection<CaseId>>map(chosen -> chosen.stream().filter(some::contains).toList())
              .orElse(some));
    }

    Filter alsoExcept(Set<CaseId> some) {
      var all = new HashSet<>(except);
      all.addAll(some);
      return except(all);
    }

    Filter except(Collection<CaseId> some) {
      return new Filter(reason, language, state, channel, from, until, among, Set.copyOf(some));
    }
  }

  /// Of the whole queue, whatever is filtered. A report with two reasons counts for both.
  record Counts(Map<ReviewReason, Long> byReason, Map<AgeBand, Long> byAge) {
    public Counts {
      byReason = Map.copyOf(byReason);
      byAge = Map.copyOf(byAge);
    }

    public long all() {
      return byAge.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// @param after where the part before ended; empty for the first part
  Part list(Filter filter, Optional<Position> after, int limit);

  Counts counts(Instant now);

  /// The languages that clients of the queue speak, as their first versions tell.
  List<LanguageTag> languages();
}
