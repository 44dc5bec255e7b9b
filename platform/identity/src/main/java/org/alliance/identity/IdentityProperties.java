package org.alliance.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param issuer what tokens name as their issuer, and where browsers find this provider
/// @param folder where keys, secrets and passwords are made on the first start, readable by their
///   owner only
/// @param staffEdgeFolder where the secret of the staff edge is written by itself, so that the edge
///   is given this folder and not the users' passwords; `staff-edge` in `folder` if not set
/// @param staffUrls where browsers reach the staff edge; they are only ever sent back there
/// @param backChannelUrls where this provider reaches the staff edges, to tell them that somebody
///   has left; `staffUrls` if not set
@ConfigurationProperties("alliance.identity")
public record IdentityProperties(
    @DefaultValue("http://localhost:8082") String issuer,
    @DefaultValue("data/identity") Path folder,
    @Nullable Path staffEdgeFolder,
    @DefaultValue("http://localhost:8081") List<String> staffUrls,
    @DefaultValue List<String> backChannelUrls) {
  Path secretOfStaffEdge() {
    return Optional.ofNullable(staffEdgeFolder)
        .orElse(folder.resolve("staff-edge"))
        .resolve("staff-edge.properties");
  }

  /// The page of the staff edge where browsers go after signing out.
  List<String> signedOutPages() {
    return staffUrls.stream().map(url -> url + "/signed-out").toList();
  }

  /// Where the staff edges take logout tokens.
  List<URI> backChannels() {
    var urls = backChannelUrls.isEmpty() ? staffUrls : backChannelUrls;
    return urls.stream().map(url -> URI.create(url + "/logout/back-channel")).toList();
  }

  boolean isSecure() {
    return issuer.startsWith("https://");
  }
}
