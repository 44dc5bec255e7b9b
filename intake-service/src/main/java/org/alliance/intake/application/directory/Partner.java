package org.alliance.intake.application.directory;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.reviewing.StaffId;

/// What coordinators know of an organisation of the list beyond its public pages.
///
/// @param organisation its id in the list
/// @param account the id by which its people sign in; only with an account a report is offered to
///   it
/// @param check the last call to it
/// @param capacity how many hand-overs may wait for its answer at a time
/// @param consentForm the address of its own consent form; blank for none
public record Partner(
    String organisation,
    Optional<OrganisationId> account,
    Optional<Check> check,
    int capacity,
    String consentForm) {
  public static final int USUAL_CAPACITY = 5;

  /// @param by who called
  /// @param isOpen whether it still does what the list says
  public record Check(StaffId by, Instant at, boolean isOpen) {}

  /// Before anybody has called it.
  public static Partner unknown(String organisation) {
    return new Partner(organisation, Optional.empty(), Optional.empty(), USUAL_CAPACITY, "");
  }

  public boolean isChecked() {
    return check.filter(Check::isOpen).isPresent();
  }

  /// A closed organisation is named to nobody and asked nothing.
  public boolean isClosed() {
    return check.filter(last -> !last.isOpen()).isPresent();
  }

  public Partner with(Check called) {
    return new Partner(organisation, account, Optional.of(called), capacity, consentForm);
  }

  public Partner with(Optional<OrganisationId> linked, int most, String form) {
    return new Partner(organisation, linked, check, most, form);
  }
}
