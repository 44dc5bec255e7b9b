package org.alliance.firm.domain.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.firm.domain.Refusal;

/// The engagement letter that client and firm have signed.
///
/// @param signed the day on which both had signed
/// @param limits the services to which the work is limited; empty if it is not limited
/// @param agreed the day on which the client gave informed consent to the limits, as Rule 1.2(c) of
///   the Model Rules of Professional Conduct asks
public record EngagementLetter(
    LocalDate signed, List<ServiceCategory> limits, Optional<LocalDate> agreed) {
  public EngagementLetter {
    limits = limits.stream().distinct().sorted().toList();
  }

  public boolean isLimited() {
    return !limits.isEmpty();
  }

  /// Whether a service is beyond what client and firm have agreed on.
  public boolean leavesOut(ServiceCategory service) {
    return isLimited() && !limits.contains(service);
  }

  /// @param today the latest day that it can be anywhere now
  Optional<Refusal> refusal(LocalDate today) {
    if (signed.isAfter(today) || agreed.filter(day -> day.isAfter(today)).isPresent()) {
      return Optional.of(Refusal.DAY_IS_AHEAD);
    }
    return isLimited() && agreed.isEmpty()
        ? Optional.of(Refusal.LIMITS_NOT_AGREED)
        : Optional.empty();
  }
}
