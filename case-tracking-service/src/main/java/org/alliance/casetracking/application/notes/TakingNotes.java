package org.alliance.casetracking.application.notes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alliance.casetracking.domain.notes.CaseNotes;
import org.alliance.casetracking.domain.notes.CaseNotes.Command;
import org.alliance.casetracking.domain.notes.CaseNotes.Event;
import org.alliance.casetracking.domain.notes.CaseNotes.Note;
import org.alliance.casetracking.domain.notes.CaseNotes.Refusal;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;

/// Keeps what people note on a case, sealed with case-tracking's own key. No event tells of a note.
public final class TakingNotes {
  private final AggregateCommandHandler<CaseNotes, Command, Event, Refusal> notes;
  private final CaseTexts texts;
  private final Clock clock;

  public TakingNotes(
      AggregateCommandHandler<CaseNotes, Command, Event, Refusal> notes,
      CaseTexts texts,
      Clock clock) {
    this.notes = notes;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param by the opaque id of the writer
  public record OpenNote(String text, String by, Instant at) {}

  /// Newest first.
  public List<OpenNote> of(CaseId caseId) {
    return notes.stateOf(caseId.value()).notes().reversed().stream()
        .map(note -> new OpenNote(texts.open(note.text(), caseId), note.by(), note.at()))
        .toList();
  }

  /// @param id of the form that was sent
  public Decision<Event, Refusal> add(CaseId caseId, UUID id, String text, String by) {
    var note = new Note(id, texts.seal(text, caseId), by, clock.instant());
    return notes.handle(caseId.value(), new Command.Add(note));
  }

  /// The client was erased: all notes go, and no more are taken. Doing it twice changes nothing.
  public void erase(CaseId caseId) {
    notes.handle(caseId.value(), new Command.Erase());
  }
}
