package org.alliance.gateway.proxy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one cookie that an edge lets through between a browser and a service.
///
/// @param name empty for none
/// @param isSecure whether browsers reach the edge by HTTPS, and must send the cookie by HTTPS only
public record ServiceCookie(String name, boolean isSecure) {
  public static final ServiceCookie NONE = new ServiceCookie("", false);

  /// @param headers `Cookie`, as the browser sent them
  Optional<String> sent(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .filter(this::isOurs)
        .findFirst();
  }

  /// @param headers `Set-Cookie`, as the service answered them
  Optional<String> set(List<String> headers) {
    return headers.stream()
        .filter(this::isOurs)
        .map(header -> isSecure ? header + "; Secure" : header)
        .findFirst();
  }

  /// Tells the browser to forget the cookie.
  public String removed() {
    return name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "");
  }

  private boolean isOurs(String header) {
    return !name.isEmpty() && header.startsWith(name + "=");
  }
}
