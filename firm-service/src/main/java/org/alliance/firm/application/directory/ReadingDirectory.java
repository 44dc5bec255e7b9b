package org.alliance.firm.application.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.domain.firm.Firm.Profile;

/// All firms, and what they cover together.
public final class ReadingDirectory {
  private static final int PAGE = 500;

  private final FirmDirectory firms;

  public ReadingDirectory(FirmDirectory firms) {
    this.firms = firms;
  }

  /// Which firms to show; an empty part stands for any.
  public record Filter(Optional<UsState> state, Optional<LanguageTag> language) {
    /// Whether one lawyer of the firm may practise in the state and speaks the language.
    boolean admits(Profile firm) {
      return (state.isEmpty() && language.isEmpty())
          || firm.lawyers().stream()
              .anyMatch(lawyer ->
                  state.map(lawyer.admissions()::contains).orElse(true)
                      && language.map(lawyer.languages()::contains).orElse(true));
    }
  }

  /// @param shown the firms that the filter admits, in the order of their ids
  public record Directory(List<Profile> shown, int all, Coverage coverage) {
    public Directory {
      shown = List.copyOf(shown);
    }
  }

  public Directory read(Filter filter) {
    var all = all();
    return new Directory(
        all.stream().filter(filter::admits).toList(), all.size(), Coverage.of(all));
  }

  public Coverage coverage() {
    return Coverage.of(all());
  }

  private List<Profile> all() {
    var all = new ArrayList<Profile>();
    var after = Optional.<List<String>>empty();
    do {
      var page = firms.firms(after, PAGE);
      all.addAll(page.lines());
      after = page.end();
    } while (after.isPresent());
    return all;
  }
}
