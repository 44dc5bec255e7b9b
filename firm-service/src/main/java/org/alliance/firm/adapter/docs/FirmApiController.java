package org.alliance.firm.adapter.docs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.alliance.kit.web.ApiProblem;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document of the routes that take a firm's key.
@RestController
final class FirmApiController {
  static final String PATH = "/firm/openapi.json";

  private final ObjectProvider<OpenApiWebMvcResource> documents;
  private final JsonMapper json = JsonMapper.builder().build();

  FirmApiController(ObjectProvider<OpenApiWebMvcResource> documents) {
    this.documents = documents;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] document(HttpServletRequest request) throws IOException {
    var all =
        documents.stream()
            .findFirst()
            .orElseThrow(() -> ApiProblem.notFound("document"))
            .openapiJson(request, PATH, Locale.ENGLISH);
    var document = (ObjectNode) json.readTree(all);
    var paths = (ObjectNode) document.get("paths");
    paths
        .propertyStream()
        .toList()
        .forEach(path -> {
          var operations = (ObjectNode) path.getValue();
          operations.retain(
              operations
                  .propertyStream()
                  .filter(operation -> isForKeys(operation.getValue()))
                  .map(operation -> operation.getKey())
                  .toList());
          if (operations.isEmpty()) {
            paths.remove(path.getKey());
          }
        });
    return json.writeValueAsBytes(document);
  }

  private static boolean isForKeys(JsonNode operation) {
    return operation.has(ApiExamples.SCOPE);
  }
}
