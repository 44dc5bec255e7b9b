package org.alliance.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Lists all that a service holds, one JSON object a line, so that an auditor can compare services
/// with each other. For ops and auditors.
@RestController
public final class HoldingsController {
  private final List<HoldingsSource> sources;
  private final JsonMapper mapper;

  public HoldingsController(List<HoldingsSource> sources, JsonMapper mapper) {
    this.sources = List.copyOf(sources);
    this.mapper = mapper;
  }

  @GetMapping(path = "/api/v1/ops/holdings", produces = "application/x-ndjson")
  public void holdings(HttpServletResponse response) throws IOException {
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var writer = response.getWriter();
    for (var source : sources) {
      source.forEach(holding -> writer.append(mapper.writeValueAsString(holding)).append('\n'));
    }
    writer.flush();
  }
}
