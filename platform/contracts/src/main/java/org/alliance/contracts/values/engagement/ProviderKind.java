package org.alliance.contracts.values.engagement;

import org.alliance.contracts.values.code.Coded;

/// The kind of the provider of a service.
public enum ProviderKind implements Coded {
  FIRM,
  COMMUNITY_ORGANISATION,
  GOVERNMENT_AGENCY,
  COURT,
  HEALTH_PROVIDER
}
