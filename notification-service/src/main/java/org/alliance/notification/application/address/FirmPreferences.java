package org.alliance.notification.application.address;

import org.alliance.contracts.values.FirmId;
import org.alliance.notification.domain.preference.Preferences;

/// What do firms want to be told by mail?
public interface FirmPreferences {
  /// [Preferences#NONE] if the firm has not said.
  Preferences of(FirmId firm);

  void put(FirmId firm, Preferences preferences);
}
