package org.alliance.intake.application.reading;

import java.util.List;
import org.alliance.intake.domain.incident.ReadingNote;

/// The outcome of reading one field.
///
/// @param value what is kept
/// @param notes what could not be read and does not matter enough to refuse the report
/// @param faults what the sender has to correct
public record Reading<T>(T value, List<ReadingNote> notes, List<Fault> faults) {
  public Reading {
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  static <T> Reading<T> of(T value, ReadingNote... notes) {
    return new Reading<>(value, List.of(notes), List.of());
  }

  static <T> Reading<T> refused(T otherwise, Fault fault) {
    return new Reading<>(otherwise, List.of(), List.of(fault));
  }
}
