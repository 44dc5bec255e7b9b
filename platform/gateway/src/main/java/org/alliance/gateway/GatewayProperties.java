package org.alliance.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where services answer, and how much a client may send.
///
/// @param services base URLs by service name
/// @param requestsPerSecond of one client, on the public edge
/// @param burst how many requests one client may send at once
/// @param largestReport a larger report is refused
/// @param largestImport a larger file is refused
@ConfigurationProperties("alliance")
record GatewayProperties(
    Map<String, URI> services,
    @DefaultValue("20") int requestsPerSecond,
    @DefaultValue("60") int burst,
    @DefaultValue("64KB") DataSize largestReport,
    @DefaultValue("64MB") DataSize largestImport) {
  URI service(String name) {
    var uri = services.get(name);
    if (uri == null) {
      throw new IllegalStateException("alliance.services." + name + " is not set");
    }
    return uri;
  }
}
