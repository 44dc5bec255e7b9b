package org.alliance.contracts.values;

/// The kind of the provider of a service.
public enum ProviderKind implements Coded {
  FIRM,
  COMMUNITY_ORGANISATION,
  GOVERNMENT_AGENCY,
  COURT,
  HEALTH_PROVIDER
}
