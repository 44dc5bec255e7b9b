package org.alliance.firm.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.ProfileHistory;
import org.alliance.firm.domain.firm.Wishes;

/// Finds firms.
public interface FirmDirectory {
  /// The number of values of a sort key.
  int KEY_PARTS = 1;

  /// @param version counts the changes of the firm, from 1
  /// @param history the latest changes, newest first
  /// @param wishes what it would take more of
  record Entry(Profile profile, long version, List<ProfileHistory.Entry> history, Wishes wishes) {
    public Entry {
      history = List.copyOf(history);
    }
  }

  Optional<Entry> find(FirmId firm);

  /// Firms whose pause is over on this day.
  List<Profile> toResume(LocalDate today);

  /// All firms in the order of their ids, which are the sort key.
  ///
  /// @param after the sort key that the page before ended with; empty for the first page
  ResultPage<Profile> firms(Optional<List<String>> after, int limit);
}
