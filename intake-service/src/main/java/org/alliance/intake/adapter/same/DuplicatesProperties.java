package org.alliance.intake.adapter.same;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How reports of the same incident are found.
///
/// @param likelyFrom a person looks at two reports that are as alike as this, 1 to 100; 101 switches
///   the comparison off
/// @param keyVersion the version of the key that traces are hashed with; a new one finds nothing
///   that was kept under an older one
@ConfigurationProperties("intake.duplicates")
record DuplicatesProperties(
    @DefaultValue("60") int likelyFrom, @DefaultValue("1") int keyVersion) {
  static final int OFF = 101;

  DuplicatesProperties {
    if (likelyFrom < 1 || likelyFrom > OFF) {
      throw new IllegalArgumentException(
          "intake.duplicates.likely-from has to be 1 to 100, or 101 to switch it off");
    }
  }

  boolean isOff() {
    return likelyFrom == OFF;
  }
}
