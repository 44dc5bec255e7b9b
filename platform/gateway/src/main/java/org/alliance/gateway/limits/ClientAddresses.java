package org.alliance.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells from which address a request comes. Forwarded headers count only if the connection comes
/// from one of our own proxies, and are read from the right: each entry was written by the hop
/// after it, so the first one that no proxy of ours stands for is the client.
///
/// Our proxies write one of the two headers. If a request has both and they do not agree, a client
/// has made one up; it then counts as the proxy itself, together with all others who do so.
public final class ClientAddresses {
  private static final Pattern FOR =
      Pattern.compile("(?:^|[;,])\\s*for=(\"[^\"]*\"|[^;,\\s]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|([0-9.]+):\\d+");

  /// One subscriber has a whole /64 of IPv6.
  private static final int NETWORK_BYTES = 8;

  private final List<AddressRange> trusted;

  private ClientAddresses(List<AddressRange> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /// @param proxies addresses and CIDR ranges; empty if clients connect by themselves
  public static ClientAddresses trusting(List<String> proxies) {
    return new ClientAddresses(
        proxies.stream().map(String::strip).map(AddressRange::parse).toList());
  }

  /// The client's address, or its network if it is IPv6.
  public String of(HttpServletRequest request) {
    var connected = address(request.getRemoteAddr());
    return connected
        .filter(this::isTrusted)
        .map(proxy -> network(behind(proxy, request)))
        .or(() -> connected.map(ClientAddresses::network))
        .orElse("unknown");
  }

  private InetAddress behind(InetAddress proxy, HttpServletRequest request) {
    var xForwarded = entries(request, "X-Forwarded-For");
    var forwarded = forEntries(request);
    var byXForwarded = client(proxy, xForwarded);
    if (forwarded.isEmpty()) {
      return byXForwarded;
    }
    var byForwarded = client(proxy, forwarded);
    return xForwarded.isEmpty() || byXForwarded.equals(byForwarded) ? byForwarded : proxy;
  }

  /// An entry that is no address leaves the hop that wrote it.
  private InetAddress client(InetAddress proxy, List<String> entries) {
    var client = proxy;
    for (var entry : entries.reversed()) {
      var before = address(entry);
      if (!isTrusted(client) || before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static List<String> entries(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> List.of(line.split(",", -1)).stream())
        .toList();
  }

  private static List<String> forEntries(HttpServletRequest request) {
    var entries = new ArrayList<String>();
    for (var line : Collections.list(request.getHeaders("Forwarded"))) {
      FOR.matcher(line).results().forEach(found -> entries.add(found.group(1).replace("\"", "")));
    }
    return entries;
  }

  /// Never asks a name server.
  private static Optional<InetAddress> address(String text) {
    var bare = text.strip();
    var withPort = WITH_PORT.matcher(bare);
    if (withPort.matches()) {
      bare = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
    }
    var zone = bare.indexOf('%');
    try {
      return Optional.of(InetAddress.ofLiteral(zone < 0 ? bare : bare.substring(0, zone)));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
        : address.getHostAddress();
  }
}
