package org.alliance.intake.application.clientfile;

import java.util.List;

/// One thing that an opened part says.
///
/// @param field the question, or the subject of an instruction, or the recipient of a consent
/// @param version 0 for the original report, else the number of the amendment
/// @param texts as they were written, or codes
public record Passage(String field, int version, List<String> texts) {
  public Passage {
    texts = List.copyOf(texts);
  }

  @Override
  public String toString() {
    return "Passage[" + field + "]";
  }
}
