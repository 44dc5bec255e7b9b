package org.alliance.casetracking.application.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliance.casetracking.application.lists.CaseLists;
import org.alliance.casetracking.application.lists.Worklist;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.care.CaseCare;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;

class RemindingTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-09T12:00:00Z"), ZoneOffset.UTC);

  private final List<CaseId> resting =
      IntStream.range(0, 2 * Reminding.PAGE + 1)
          .mapToObj(number -> new CaseId(new UUID(0, number).toString()))
          .toList();
  private final AggregateCommandHandler<
          CaseCare, CaseCare.Command, CaseCare.Event, CaseCare.Refusal>
      care =
          new AggregateCommandHandler<>(InMemoryAggregates.silent(CaseCare.NONE), CaseCare.DECIDER);
  private final Reminding reminding = new Reminding(new Resting(), care, CLOCK);

  /// Those that were reminded of stay on the list, and keep no other from its turn.
  @Test
  void remindsOfEachCaseOfALongListOnce() {
    reminding.run();
    var states = states();
    assertThat(states).doesNotContain(CaseCare.NONE);
    reminding.run();
    assertThat(states()).isEqualTo(states);
  }

  private List<CaseCare> states() {
    return resting.stream().map(id -> care.stateOf(id.value())).toList();
  }

  /// Cases without news, with their place in the list as the cursor.
  private final class Resting implements CaseLists {
    @Override
    public List<ListedCase> find(Worklist list, Instant now, Optional<String> after, int most) {
      if (list != Worklist.NO_NEWS) {
        return List.of();
      }
      return IntStream.range(after.map(Integer::parseInt).orElse(-1) + 1, resting.size())
          .limit(most)
          .mapToObj(place ->
              new ListedCase(
                  resting.get(place),
                  Optional.empty(),
                  CaseSummary.of(CaseFile.EMPTY),
                  String.valueOf(place)))
          .toList();
    }

    @Override
    public List<ListedCase> find(Filter filter, Optional<String> after, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long orphans() {
      throw new UnsupportedOperationException();
    }
  }
}
