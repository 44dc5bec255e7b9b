package org.alliance.contracts.values;

import java.util.regex.Pattern;

/// Checks that several values of this package share.
final class Checks {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

  private Checks() {}

  static void isUuid(String value, String what) {
    if (!UUID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " is a UUID in lower case, such as 123e4567-e89b-12d3-a456-426614174000");
    }
  }

  static void isSlug(String value, String what) {
    if (!SLUG.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " is 1 to 64 lower-case letters, digits and inner hyphens, such as firm-001");
    }
  }
}
