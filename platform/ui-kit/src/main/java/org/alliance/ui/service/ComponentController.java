package org.alliance.ui.service;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.alliance.ui.PageRequest;
import org.alliance.ui.UiProperties;
import org.alliance.ui.sample.ComponentPage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the component page of a service that runs without an edge, in a trial.
@Hidden
@RestController
@ConditionalOnBooleanProperty("alliance.trial")
final class ComponentController {
  private final ComponentPage page;

  ComponentController(UiProperties properties) {
    this.page = new ComponentPage(properties);
  }

  @GetMapping(path = ComponentPage.PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String components(HttpServletRequest request) {
    return page.html(PageRequest.of(request));
  }
}
