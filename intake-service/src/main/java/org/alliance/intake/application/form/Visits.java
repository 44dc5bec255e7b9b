package org.alliance.intake.application.form;

import java.time.Duration;
import java.util.Optional;

/// The browsers that have a draft or a status open.
public interface Visits {
  /// @param lasts after which the store forgets the visit
  VisitToken open(Visit visit, Duration lasts);

  /// Empty if the token is unknown or forgotten.
  Optional<Visit> find(VisitToken token);

  void change(VisitToken token, Visit visit, Duration lasts);

  /// Remembers a visit for longer. A visit that was forgotten stays so.
  ///
  /// @param lasts counted from now
  void prolong(VisitToken token, Duration lasts);

  void forget(VisitToken token);
}
