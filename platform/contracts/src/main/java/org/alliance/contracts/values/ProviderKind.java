package org.alliance.contracts.values;

/// Who provides a service.
public enum ProviderKind implements Coded {
  FIRM,
  COMMUNITY_ORGANISATION,
  GOVERNMENT_AGENCY,
  COURT,
  HEALTH_PROVIDER
}
