package org.alliance.intake.domain.access;

import java.util.List;

/// What the API key of a partner, or of a law firm, may be allowed to do.
public final class KeyScope {
  public static final String REPORTS_WRITE = "reports:write";
  public static final String REPORTS_READ = "reports:read";
  public static final String IMPORTS_WRITE = "imports:write";

  /// Compare names, or the tokens that the firm keeps.
  public static final String CONFLICTS_CHECK = "conflicts:check";

  /// Send and delete the tokens that the firm keeps.
  public static final String TOKENS_WRITE = "tokens:write";

  private KeyScope() {}

  /// Those of partners.
  public static List<String> codes() {
    return List.of(REPORTS_WRITE, REPORTS_READ, IMPORTS_WRITE);
  }

  public static List<String> ofFirms() {
    return List.of(CONFLICTS_CHECK, TOKENS_WRITE);
  }
}
