package org.alliance.firm.domain.access;

import java.util.List;

/// What the API key of a firm may be allowed to do.
public final class KeyScope {
  public static final String OFFERS_READ = "offers:read";
  public static final String OFFERS_ANSWER = "offers:answer";
  public static final String ENGAGEMENTS_READ = "engagements:read";
  public static final String ENGAGEMENTS_WRITE = "engagements:write";
  public static final String PROFILE_READ = "profile:read";
  public static final String PROFILE_WRITE = "profile:write";

  /// Made-up cases only.
  public static final String SANDBOX = "sandbox";

  private KeyScope() {}

  public static List<String> codes() {
    return List.of(
        OFFERS_READ,
        OFFERS_ANSWER,
        ENGAGEMENTS_READ,
        ENGAGEMENTS_WRITE,
        PROFILE_READ,
        PROFILE_WRITE,
        SANDBOX);
  }
}
