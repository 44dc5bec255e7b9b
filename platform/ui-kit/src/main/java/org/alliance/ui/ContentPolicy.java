package org.alliance.ui;

/// The Content-Security-Policy of all pages: files of our own origin, nothing inline, no frames.
/// The edges send it, because only the staff edge knows where signing out leads.
public final class ContentPolicy {
  public static final String HEADER = "Content-Security-Policy";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
          + "form-action 'self'";

  private ContentPolicy() {}

  /// For pages whose forms stay on their own origin.
  public static String ofPages() {
    return POLICY;
  }

  /// @param origin of the identity provider. Signing out posts a form, and the answer leads there;
  ///   Chromium applies `form-action` to the redirect, too
  public static String withFormsTo(String origin) {
    return POLICY + " " + origin;
  }
}
