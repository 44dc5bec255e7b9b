package org.alliance.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.alliance.gateway.limits.ClientAddresses;
import org.alliance.gateway.limits.RateLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where services answer, whom the edge believes, and how much a client may send.
///
/// @param services base URLs by service name
/// @param trial whether the provider is the trial's own; its page `/people` is passed on then
/// @param trustedProxies addresses and CIDR ranges of our own proxies; only their forwarded headers
///   count
/// @param largestReport a larger report is refused. 20,000 characters, each an escaped surrogate
///   pair of 12 bytes, take 240 KB; as much again is left for the other fields
/// @param largestImport a larger file is refused
/// @param largestRequest for every other request; a firm with 1,000 lawyers takes about 200 KB
/// @param limits how often one client may ask, by kind of request
@ConfigurationProperties("alliance")
record GatewayProperties(
    Map<String, URI> services,
    boolean trial,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("512KB") DataSize largestReport,
    @DefaultValue("64MB") DataSize largestImport,
    @DefaultValue("256KB") DataSize largestRequest,
    @DefaultValue RateLimits limits) {
  URI service(String name) {
    var uri = services.get(name);
    if (uri == null) {
      throw new IllegalStateException("alliance.services." + name + " is not set");
    }
    return uri;
  }

  ClientAddresses clientAddresses() {
    return ClientAddresses.trusting(trustedProxies);
  }
}
