package org.alliance.casetracking.domain.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// The notes on one case, oldest first. They are facts of their own: no event of another service
/// gives them back, so they lie apart from the case's file, and a rebuild leaves them alone.
///
/// @param isClosed everything that tells who the client is was erased: no note is taken any more
public record CaseNotes(List<Note> notes, boolean isClosed) {
  public static final CaseNotes NONE = new CaseNotes(List.of(), false);

  /// More than anybody reads; the document stays small.
  public static final int MOST = 200;

  public CaseNotes {
    notes = List.copyOf(notes);
  }

  /// @param id of the form: a form that is sent twice notes once
  /// @param text sealed
  /// @param by who wrote it, by the opaque id of the issuer
  public record Note(UUID id, String text, String by, Instant at) {}

  public sealed interface Command {
    record Add(Note note) implements Command {}

    /// The client was erased: so are all notes.
    record Erase() implements Command {}
  }

  public sealed interface Event {
    record Added(Note note) implements Event {}

    record Erased() implements Event {}
  }

  public enum Refusal {
    CLIENT_ERASED,
    TOO_MANY
  }

  public static final Decider<CaseNotes, Command, Event, Refusal> DECIDER =
      new Decider<>(NONE, CaseNotes::decide, CaseNotes::evolve);

  private static Decision<Event, Refusal> decide(CaseNotes state, Command command) {
    return switch (command) {
      case Command.Add(var note) -> state.add(note);
      case Command.Erase() ->
          state.isClosed ? Decision.happened() : Decision.happened(new Event.Erased());
    };
  }

  private Decision<Event, Refusal> add(Note note) {
    if (notes.stream().anyMatch(known -> known.id().equals(note.id()))) {
      return Decision.happened();
    }
    return isClosed
        ? Decision.refused(Refusal.CLIENT_ERASED)
        : notes.size() >= MOST
            ? Decision.refused(Refusal.TOO_MANY)
            : Decision.happened(new Event.Added(note));
  }

  private static CaseNotes evolve(CaseNotes state, Event event) {
    return switch (event) {
      case Event.Added(var note) ->
          new CaseNotes(Stream.concat(state.notes.stream(), Stream.of(note)).toList(), false);
      case Event.Erased() -> new CaseNotes(List.of(), true);
    };
  }
}
