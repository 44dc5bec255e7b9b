package org.alliance.notification.application.address;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;

/// Who of a partner organisation reads notices, on the pages or by mail?
public interface PartnerReaders {
  /// Empty for somebody who has never come, nor given an address, as one of this organisation.
  Optional<PartnerReader> find(OrganisationId organisation, String id);

  /// Those who have given an address, and those who have come of late ([Coordinators#MEMORY]).
  List<PartnerReader> of(OrganisationId organisation);

  /// This person is reading notices now, so that they are told from now on.
  void came(OrganisationId organisation, String id);

  void put(PartnerReader reader);

  /// This person gets no more mails, and no more notices until they come again.
  void remove(OrganisationId organisation, String id);

  /// Mail to this person came back, or they complained about it.
  void returned(String id);
}
