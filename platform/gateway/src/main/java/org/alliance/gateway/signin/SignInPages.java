package org.alliance.gateway.signin;

import org.alliance.gateway.EdgePage;

/// What the staff edge says to a person who has no session.
final class SignInPages {
  private SignInPages() {}

  static EdgePage signedOut() {
    return new EdgePage(
        200, "You are signed out", "You can close this page.", "/", "Sign in again");
  }

  /// The link names the address that the provider sends browsers back to: at another name of this
  /// edge the browser has no session to come back to.
  static EdgePage failed(SignInProperties properties) {
    return new EdgePage(
        401,
        "You are not signed in",
        "Signing in did not work, or it took too long. Nothing was changed.",
        properties.staff("/"),
        "Try again");
  }
}
