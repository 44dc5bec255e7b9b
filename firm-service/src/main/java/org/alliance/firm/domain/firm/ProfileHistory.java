package org.alliance.firm.domain.firm;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;

/// The changes of a firm's profile: who, when, and what.
public final class ProfileHistory {
  /// The latest changes are kept; with [#MOST_PARTS] parts each, they take up to 1 MB.
  public static final int MOST_ENTRIES = 200;

  public static final int MOST_PARTS = 40;

  private ProfileHistory() {}

  public enum Side implements Coded {
    FIRM,
    COORDINATOR,
    /// A pause has ended by itself.
    CLOCK
  }

  /// @param staff the opaque id of a person; blank for the clock
  public record Author(String staff, Side side, Instant at) {}

  /// What kind of thing has changed.
  public enum What implements Coded {
    REGISTERED,
    NAME,
    QUOTA,
    WEEK,
    AREA_LIMIT,
    PAUSED,
    RESUMED,
    PAUSED_UNTIL,
    OFFICE_ADDED,
    OFFICE_GONE,
    LAWYER_ADDED,
    LAWYER_GONE,
    LAWYER_LANGUAGES,
    LAWYER_ADMISSIONS,
    LAWYER_AREAS,
    INTERPRETER_ADDED,
    INTERPRETER_GONE,
    INTERPRETER_LANGUAGES,
    PERSON_ADDED,
    PERSON_GONE,
    WISHES,
    EXCLUSIONS
  }

  /// @param about which one, such as the id of a lawyer; blank if there is but one
  /// @param before codes, such as `km:fluent, en`; blank if there was nothing
  /// @param after codes; blank if there is nothing
  public record Part(What what, String about, String before, String after) {}

  /// One change.
  ///
  /// @param parts at most [#MOST_PARTS]
  /// @param more how many parts are left out
  public record Entry(Author by, List<Part> parts, int more) {
    public Entry {
      parts = List.copyOf(parts);
    }
  }

  static Entry entry(Author by, List<Part> parts) {
    var kept = parts.stream().limit(MOST_PARTS).toList();
    return new Entry(by, kept, parts.size() - kept.size());
  }

  static List<Entry> with(List<Entry> history, Entry newest) {
    return Stream.concat(Stream.of(newest), history.stream()).limit(MOST_ENTRIES).toList();
  }
}
