package org.alliance.ui.service;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.Pages;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the assets of a service that runs without an edge. An edge answers these addresses
/// itself.
@Hidden
@RestController
final class AssetController {
  private final Pages pages;

  AssetController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/assets/**")
  ResponseEntity<Resource> asset(HttpServletRequest request) {
    var asset =
        pages
            .assets()
            .find(request.getRequestURI())
            .orElseThrow(() -> ApiProblem.notFound("asset"));
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, asset.cacheControl())
        .contentType(asset.type())
        .body(asset.body());
  }
}
