package org.alliance.intake.application.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;

/// Partners in a map.
public final class PartnersInMemory implements Partners {
  private final Map<String, Partner> byId = new LinkedHashMap<>();

  @Override
  public List<Partner> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public Partner of(String organisation) {
    return byId.getOrDefault(organisation, Partner.unknown(organisation));
  }

  @Override
  public Optional<Partner> withAccount(OrganisationId account) {
    return all().stream()
        .filter(one -> one.account().filter(account::equals).isPresent())
        .findFirst();
  }

  @Override
  public boolean save(Partner partner) {
    byId.put(partner.organisation(), partner);
    return true;
  }
}
