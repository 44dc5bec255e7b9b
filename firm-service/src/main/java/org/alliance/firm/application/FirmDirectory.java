package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.firm.Wishes;

/// Finds firms.
public interface FirmDirectory {
  /// The number of values of a sort key.
  int KEY_PARTS = 1;

  /// @param version counts the changes of the firm, from 1
  record Entry(Profile profile, long version, Wishes wishes) {}

  Optional<Entry> find(FirmId firm);

  /// All firms in the order of their ids, which are the sort key.
  ///
  /// @param after the sort key that the page before ended with; empty for the first page
  ResultPage<Profile> firms(Optional<List<String>> after, int limit);
}
