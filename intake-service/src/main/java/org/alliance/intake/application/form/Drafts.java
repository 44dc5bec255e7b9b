package org.alliance.intake.application.form;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The drafts there are, encrypted like the vault. A draft that is deleted, or not changed for its
/// time, cannot be read again by anybody.
public interface Drafts {
  /// Keeps a new draft.
  void keep(Draft draft, Duration lasts);

  Optional<Draft> find(String id);

  /// Saves the next version.
  ///
  /// @return false if the draft was changed or deleted since it was read; nothing was saved then
  boolean save(Draft draft, Duration lasts);

  /// The draft that can be resumed with this code.
  Optional<String> idOf(SecretCode code);

  /// The drafts of one desk that can still be opened, those changed last first.
  ///
  /// @param owner as in [Draft.Desk]
  List<Draft> ofDesk(String owner, int most);

  void delete(String id);

  /// @return how many were deleted because their time is over
  int deleteExpired();
}
