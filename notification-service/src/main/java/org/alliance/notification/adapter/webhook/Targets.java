package org.alliance.notification.adapter.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which addresses may be called: none that is inside a network, whatever its name says.
///
/// @param allowsLoopback only in a trial
record Targets(boolean allowsLoopback, Names names) {
  /// Looks a name up. Each call looks it up anew and connects to what it has checked, so that a
  /// name that changes meanwhile leads nowhere else.
  @FunctionalInterface
  interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  static final Names DNS = host -> List.of(InetAddress.getAllByName(host));

  /// Why this address may not be called; empty if it may, as far as its name tells.
  Optional<String> faultOf(URI url) {
    var scheme = String.valueOf(url.getScheme());
    if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
      return Optional.of("no-address");
    }
    if (!scheme.equals("https") && !(allowsLoopback && scheme.equals("http"))) {
      return Optional.of("not-https");
    }
    return addresses(url.getHost()).isEmpty() ? Optional.of("internal") : Optional.empty();
  }

  /// The addresses of a host that may be called; none if it has any that may not.
  List<InetAddress> addresses(String host) {
    try {
      var all = names.of(host.replaceAll("^\\[|\\]$", ""));
      return all.stream().allMatch(this::isAllowed) ? all : List.of();
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }

  private boolean isAllowed(InetAddress address) {
    var plain = unwrapped(address);
    return (allowsLoopback && plain.isLoopbackAddress()) || !isInternal(plain);
  }

  /// IPv4 inside IPv6, by any of the ways there are, is judged as IPv4.
  private static InetAddress unwrapped(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    var bytes = address.getAddress();
    var isNat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF;
    var is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    var isCompatible = Stream.iterate(0, i -> i < 10, i -> i + 1).allMatch(i -> bytes[i] == 0);
    try {
      if (is6to4) {
        return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 2, 6));
      }
      return isNat64 || (isCompatible && !address.isLoopbackAddress())
          ? InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16))
          : address;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isInternal(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return true;
    }
    var bytes = address.getAddress();
    var first = bytes[0] & 0xFF;
    var second = bytes[1] & 0xFF;
    return address instanceof Inet4Address
        ? isReserved(first, second, bytes[2] & 0xFF)
        // Unique local (fc00::/7) and documentation (2001:db8::/32).
        : (first & 0xFE) == 0xFC
            || (first == 0x20 && second == 0x01 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8);
  }

  /// RFC 6890: this network, shared space of providers, protocol assignments, benchmarks,
  /// documentation, and everything from 240 up.
  private static boolean isReserved(int first, int second, int third) {
    return first == 0
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 198 && (second == 18 || second == 19))
        || (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113)
        || first >= 240;
  }
}
