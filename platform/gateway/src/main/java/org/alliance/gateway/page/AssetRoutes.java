package org.alliance.gateway.page;

import java.nio.charset.StandardCharsets;
import org.alliance.ui.Assets;
import org.alliance.ui.PageRequest;
import org.alliance.ui.sample.ComponentPage;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Serves style sheets, scripts and pictures of all pages from the edge's own ui-kit. A browser
/// keeps a file for ever whose address names its hash. Any other hash gets the file of today, to be
/// asked for again: while a new version is rolled out, pages may be older or newer than this edge.
public final class AssetRoutes {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private AssetRoutes() {}

  /// @param missing the answer where no file has the name
  public static RouterFunction<ServerResponse> of(Assets assets, ServerResponse missing) {
    return RouterFunctions.route()
        .GET(Assets.ROOT + "**", request -> file(assets, request, missing))
        .build();
  }

  /// Every fragment of pages, to look at in a trial.
  public static RouterFunction<ServerResponse> components(ComponentPage page) {
    return RouterFunctions.route()
        .GET(
            ComponentPage.PATH,
            request ->
                ServerResponse.ok()
                    .contentType(HTML)
                    .body(page.html(PageRequest.of(request.servletRequest()))))
        .build();
  }

  private static ServerResponse file(Assets assets, ServerRequest request, ServerResponse missing) {
    return assets
        .find(request.path())
        .map(asset ->
            ServerResponse.ok()
                .header("Cache-Control", asset.cacheControl())
                .contentType(asset.type())
                .body(asset.body()))
        .orElse(missing);
  }
}
