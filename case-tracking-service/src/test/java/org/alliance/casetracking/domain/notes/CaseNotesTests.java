package org.alliance.casetracking.domain.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliance.casetracking.domain.notes.CaseNotes.Command;
import org.alliance.casetracking.domain.notes.CaseNotes.Event;
import org.alliance.casetracking.domain.notes.CaseNotes.Note;
import org.alliance.casetracking.domain.notes.CaseNotes.Refusal;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class CaseNotesTests {
  @Test
  void notesOnceHoweverOftenTheFormIsSent() {
    var noted = after(CaseNotes.NONE, new Command.Add(note(1)));
    assertThat(noted.notes()).containsExactly(note(1));
    assertThat(decide(noted, new Command.Add(note(1)))).isEqualTo(Decision.happened());
  }

  @Test
  void forgetsAllNotesWithTheClientAndTakesNoMore() {
    var erased = after(after(CaseNotes.NONE, new Command.Add(note(1))), new Command.Erase());
    assertThat(erased.notes()).isEmpty();
    assertThat(decide(erased, new Command.Add(note(2))))
        .isEqualTo(Decision.refused(Refusal.CLIENT_ERASED));
    assertThat(decide(erased, new Command.Erase())).isEqualTo(Decision.happened());
  }

  @Test
  void takesNoMoreNotesThanSomebodyReads() {
    var full =
        new CaseNotes(
            IntStream.range(0, CaseNotes.MOST).mapToObj(CaseNotesTests::note).toList(), false);
    assertThat(decide(full, new Command.Add(note(CaseNotes.MOST))))
        .isEqualTo(Decision.refused(Refusal.TOO_MANY));
  }

  private static Note note(int number) {
    return new Note(new UUID(0, number), "sealed", "0123456789abcdef", Instant.EPOCH);
  }

  private static Decision<Event, Refusal> decide(CaseNotes state, Command command) {
    return CaseNotes.DECIDER.decide().apply(state, command);
  }

  private static CaseNotes after(CaseNotes state, Command command) {
    if (decide(state, command) instanceof Decision.Happened<Event, Refusal>(var events)) {
      return CaseNotes.DECIDER.after(state, events);
    }
    throw new AssertionError("refused");
  }
}
