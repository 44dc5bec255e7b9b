package org.alliance.notification.application.address;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;

/// Who of a partner organisation wants mails?
public interface PartnerReaders {
  /// Empty for somebody who wants none, or has wanted them at another organisation.
  Optional<PartnerReader> find(OrganisationId organisation, String id);

  List<PartnerReader> of(OrganisationId organisation);

  void put(PartnerReader reader);

  /// This person gets no more mails.
  void remove(OrganisationId organisation, String id);

  /// Mail to this person came back, or they complained about it.
  void returned(String id);
}
