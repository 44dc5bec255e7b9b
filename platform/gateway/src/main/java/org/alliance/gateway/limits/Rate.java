package org.alliance.gateway.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/// How often one client may ask.
///
/// @param burst at once
/// @param more how many more in each period after that
public record Rate(int burst, int more, Duration period) {
  private static final String FORM =
      "A rate is two numbers from 1, such as 60/5: 60 at once and 5 more each second; 60/5/1m is 5 more each minute";

  public Rate {
    if (burst < 1 || more < 1 || !period.isPositive()) {
      throw new IllegalArgumentException(FORM);
    }
  }

  /// @param text as settings write it
  public static Rate valueOf(String text) {
    var parts = text.strip().split("/", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException(FORM);
    }
    return new Rate(
        Integer.parseInt(parts[0].strip()),
        Integer.parseInt(parts[1].strip()),
        parts.length == 2 ? Duration.ofSeconds(1) : DurationStyle.detectAndParse(parts[2].strip()));
  }
}
