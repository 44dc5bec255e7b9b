package org.alliance.gateway.page;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

import java.net.URI;
import java.util.Map;
import org.alliance.ui.Navigation;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The staff edge's first page sends each role to its home: the first page of its menu. A role that
/// has no page yet is told so.
public final class HomeRoutes {
  private final Navigation navigation;
  private final EdgePages pages;
  private final ServerResponse missing;
  private final boolean isTrial;

  /// @param missing the answer to a script, which has no home
  /// @param isTrial whether the page links the description of the API
  public HomeRoutes(
      Navigation navigation, EdgePages pages, ServerResponse missing, boolean isTrial) {
    this.missing = missing;
    this.navigation = navigation;
    this.pages = pages;
    this.isTrial = isTrial;
  }

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route(GET("/"), this::home);
  }

  private ServerResponse home(ServerRequest request) {
    var reader = pages.reader(request.servletRequest());
    if (!reader.isSignedIn()) {
      return missing;
    }
    return navigation
        .homeOf(reader.roles())
        .map(home ->
            ServerResponse.temporaryRedirect(URI.create(home.path()))
                .header("Cache-Control", "no-store")
                .build())
        .orElseGet(this::noHome);
  }

  private ServerResponse noHome() {
    return ServerResponse.ok()
        .build((request, response) -> {
          pages.draw(request, response, 200, "gateway/home", Map.of("isTrial", isTrial));
          return null;
        });
  }
}
