package org.alliance.intake.domain.access;

import java.util.List;

/// What the API key of a partner may be allowed to do.
public final class KeyScope {
  public static final String REPORTS_WRITE = "reports:write";
  public static final String REPORTS_READ = "reports:read";
  public static final String IMPORTS_WRITE = "imports:write";

  private KeyScope() {}

  public static List<String> codes() {
    return List.of(REPORTS_WRITE, REPORTS_READ, IMPORTS_WRITE);
  }
}
