package org.alliance.intake.application.form;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How the public form works.
///
/// @param draftLasts how long a draft is kept after its last change
/// @param receiptLasts how long the receipt can be shown again
/// @param fastest a form that is sent sooner after its begin was most likely filled in by a program
/// @param campaigns the partner that each campaign code stands for
public record FormSettings(
    Duration draftLasts, Duration receiptLasts, Duration fastest, Map<String, Campaign> campaigns) {
  /// @param organisation its id
  /// @param name as the first page names it
  public record Campaign(String organisation, String name) {}

  public FormSettings {
    campaigns = Map.copyOf(campaigns);
  }

  public Optional<Campaign> campaign(String code) {
    return Optional.ofNullable(campaigns.get(code));
  }
}
