package org.alliance.gateway.limits;

import java.math.BigInteger;
import java.net.InetAddress;

/// The addresses whose first bits are the same.
///
/// @param bits how many of them count
record AddressRange(InetAddress start, int bits) {
  AddressRange {
    if (bits < 0 || bits > length(start)) {
      throw new IllegalArgumentException("No address has so many bits");
    }
  }

  /// @param text an address, or a range in CIDR notation such as `10.0.0.0/8`
  static AddressRange parse(String text) {
    var slash = text.indexOf('/');
    try {
      var start = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      return new AddressRange(
          start, slash < 0 ? length(start) : Integer.parseInt(text.substring(slash + 1)));
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "alliance.trusted-proxies has addresses and ranges such as 10.0.0.0/8, not " + text,
          malformed);
    }
  }

  boolean contains(InetAddress address) {
    return length(address) == length(start) && prefix(address).equals(prefix(start));
  }

  private BigInteger prefix(InetAddress address) {
    return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }
}
