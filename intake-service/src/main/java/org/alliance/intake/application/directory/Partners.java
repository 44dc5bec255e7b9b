package org.alliance.intake.application.directory;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;

/// What coordinators have written down about organisations.
public interface Partners {
  List<Partner> all();

  /// Of an organisation about which nothing was written down: [Partner#unknown].
  Partner of(String organisation);

  Optional<Partner> withAccount(OrganisationId account);

  /// @return false if another organisation has the account already
  boolean save(Partner partner);
}
