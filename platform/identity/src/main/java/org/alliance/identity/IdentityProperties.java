package org.alliance.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param issuer what tokens name as their issuer, and where browsers find this provider
/// @param folder where keys, secrets and passwords are made on the first start, readable by their
///   owner only
/// @param staffUrls where the staff edge answers; browsers are only ever sent back there
@ConfigurationProperties("alliance.identity")
public record IdentityProperties(
    @DefaultValue("http://localhost:8082") String issuer,
    @DefaultValue("data/identity") Path folder,
    @DefaultValue("http://localhost:8081") List<String> staffUrls) {}
