package org.alliance.kit.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Whether somebody may call one route. An API key may call a route only if the route names a scope
/// and the key has it, or if the route is open to everybody and names none.
final class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {
  private static final AuthorizationDecision YES = new AuthorizationDecision(true);

  private final RouteRule rule;
  private final Optional<AuthorizationManager<RequestAuthorizationContext>> roles;

  RouteAccess(RouteRule rule) {
    this.rule = rule;
    List<Role> some = rule.roles();
    roles =
        some.isEmpty()
            ? Optional.empty()
            : Optional.of(
                AuthorityAuthorizationManager.hasAnyAuthority(
                    some.stream().map(Role::authority).toArray(String[]::new)));
  }

  /// A key that lacks a scope.
  private static final class ScopeMissing extends AuthorizationDecision {
    private final ApiProblem problem;

    ScopeMissing(ApiProblem problem) {
      super(false);
      this.problem = problem;
    }
  }

  @Override
  public @Nullable AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
    if (who.get() instanceof ApiKeyAuthentication bearer) {
      var refusal = refusal(bearer);
      if (refusal.isPresent()) {
        return new ScopeMissing(refusal.get());
      }
    }
    return roles.isPresent() ? roles.get().authorize(who, request) : YES;
  }

  private Optional<ApiProblem> refusal(ApiKeyAuthentication bearer) {
    if (rule.scope().isPresent()) {
      return rule.scope()
          .filter(scope -> !bearer.key().may(scope))
          .map(scope ->
              new ApiProblem(
                  403,
                  "scope-missing",
                  "This API key lacks the scope "
                      + scope
                      + ". Make a key that has it on the page of API keys. Nothing was saved."));
    }
    return rule.roles().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ApiProblem(403, "no-api-keys", "API keys may not call this. Sign in as a person."));
  }

  /// Why somebody was refused; empty if their role was missing.
  static Optional<ApiProblem> reason(AccessDeniedException denied) {
    return denied instanceof AuthorizationDeniedException refused
            && refused.getAuthorizationResult() instanceof ScopeMissing missing
        ? Optional.of(missing.problem)
        : Optional.empty();
  }
}
