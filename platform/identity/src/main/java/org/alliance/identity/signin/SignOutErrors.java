package org.alliance.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/// Signs a person out whose sign-in this provider no longer knows; it forgets all of them when it
/// is started again. A page of another site cannot have this done.
public final class SignOutErrors implements AuthenticationFailureHandler {
  private final String back;

  /// @param back where the browser goes on, by a setting and never by the request
  public SignOutErrors(String back) {
    this.back = back;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    if (!"cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      new SecurityContextLogoutHandler()
          .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }
    response.sendRedirect(back);
  }
}
