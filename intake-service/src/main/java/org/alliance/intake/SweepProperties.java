package org.alliance.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How persons without a report are forgotten.
///
/// @param after how long after a person was kept its report has to be there; at least 1h, for a
///   report may still follow its person
/// @param every how often such persons are looked for
@ConfigurationProperties("intake.sweep")
public record SweepProperties(
    @DefaultValue("1d") Duration after, @DefaultValue("1h") Duration every) {
  public SweepProperties {
    if (after.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("intake.sweep.after has to be 1h or more");
    }
  }
}
