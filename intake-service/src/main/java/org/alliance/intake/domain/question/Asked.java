package org.alliance.intake.domain.question;

import java.util.List;

/// How a question is asked of a person, on a page or on paper.
///
/// @param options the codes to choose from; empty if the person writes
public record Asked(Control control, List<String> options) {
  /// What the person does to answer.
  public enum Control {
    /// Writes one line.
    LINE,
    PHONE,
    EMAIL,
    ZIP,
    /// Writes as much as they want.
    PARAGRAPH,
    /// Chooses one of the options.
    ONE,
    /// Chooses any of the options.
    MANY,
    /// Ticks one box, or leaves it.
    TICK,
    /// Chooses up to two languages, or writes another.
    LANGUAGES,
    /// A day, a month, or nothing.
    DATE,
    /// Chooses a state, or says that it is not known.
    STATE,
    /// Writes one entry after the other.
    LIST,
    /// Nobody is asked: the channel knows the answer.
    NONE
  }

  public static final Asked NOT = new Asked(Control.NONE, List.of());

  public Asked {
    options = List.copyOf(options);
  }
}
