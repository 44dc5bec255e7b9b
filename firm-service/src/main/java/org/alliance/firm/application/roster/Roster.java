package org.alliance.firm.application.roster;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.ProfileDiff;
import org.alliance.firm.domain.firm.ProfileExtras.Interpreter;
import org.alliance.firm.domain.firm.ProfileHistory.Part;

/// All lawyers and interpreters of a firm, out of a file. It replaces those of the profile.
///
/// @param errors what has to be corrected before the roster can be used
public record Roster(List<Lawyer> lawyers, List<Interpreter> interpreters, List<RowError> errors) {
  /// As many as a description over the API may have.
  public static final int MOST_LAWYERS = 1_500;

  public static final int MOST_INTERPRETERS = 200;

  public Roster {
    lawyers = List.copyOf(lawyers);
    interpreters = List.copyOf(interpreters);
    errors = List.copyOf(errors);
  }

  /// @param line of the file; 0 for the file as a whole
  /// @param value that cannot be read; blank if it is missing
  public record RowError(int line, Fault fault, String value) {}

  public enum Fault implements Coded {
    NO_ROWS,
    TOO_MANY_ROWS,
    ID,
    ID_TWICE,
    KIND,
    LANGUAGE,
    LEVEL,
    LANGUAGES_MISSING,
    STATE,
    STANDING,
    ADMISSIONS_MISSING,
    AREA,
    AREAS_MISSING,
    /// A language or a state that the line names twice, and each time differently.
    CONTRADICTION,
    /// The line has more cells than the first line names columns.
    MORE_CELLS
  }

  public boolean isUsable() {
    return errors.isEmpty();
  }

  public Profile appliedTo(Profile firm) {
    return firm.withLawyers(lawyers).with(firm.extras().withInterpreters(interpreters));
  }

  /// What the profile would change.
  public List<Part> changes(Profile firm) {
    return ProfileDiff.of(Optional.of(firm), appliedTo(firm));
  }
}
