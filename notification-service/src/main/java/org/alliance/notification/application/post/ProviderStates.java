package org.alliance.notification.application.post;

import java.util.List;

/// Which providers take messages now?
@FunctionalInterface
public interface ProviderStates {
  /// @param code `closed` while it is called, `open` while it is left alone, `half-open` while it
  ///   is tried again
  record Provider(String name, String code) {}

  /// By name; a provider that was not needed yet is left out.
  List<Provider> now();
}
