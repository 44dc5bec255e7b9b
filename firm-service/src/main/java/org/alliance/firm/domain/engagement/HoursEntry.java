package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import org.alliance.contracts.values.LawyerId;

/// Time that a member of the team has worked for the client. It stays in the firm's store.
///
/// @param id makes the entry idempotent
/// @param tenths of an hour
public record HoursEntry(String id, LawyerId lawyer, LocalDate on, int tenths) {
  /// The tenths of a day.
  public static final int MOST_TENTHS = 240;

  public HoursEntry {
    if (tenths < 1 || tenths > MOST_TENTHS) {
      throw new IllegalArgumentException("Between 0.1 and 24 hours");
    }
  }
}
