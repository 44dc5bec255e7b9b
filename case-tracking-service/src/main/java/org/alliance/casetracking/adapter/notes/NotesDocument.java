package org.alliance.casetracking.adapter.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alliance.casetracking.domain.notes.CaseNotes;
import org.alliance.casetracking.domain.notes.CaseNotes.Note;
import org.jspecify.annotations.Nullable;

/// The notes on a case as they are stored.
///
/// @param closed absent if notes are taken
record NotesDocument(List<NotePart> notes, @Nullable Boolean closed) {
  /// @param text sealed
  record NotePart(String id, String text, String by, Instant at) {}

  static NotesDocument of(CaseNotes state) {
    return new NotesDocument(
        state.notes().stream()
            .map(note -> new NotePart(note.id().toString(), note.text(), note.by(), note.at()))
            .toList(),
        state.isClosed() ? true : null);
  }

  CaseNotes toDomain() {
    return new CaseNotes(
        notes.stream()
            .map(note -> new Note(UUID.fromString(note.id()), note.text(), note.by(), note.at()))
            .toList(),
        closed != null);
  }
}
