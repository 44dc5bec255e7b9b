package org.alliance.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The OpenAPI documents of all services as one. A service that does not answer is named under
/// `x-unavailable` instead of failing the rest.
public final class OpenApiDocument {
  private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
      new ParameterizedTypeReference<>() {};

  private final Map<String, URI> services;
  private final RestClient client;

  /// @param services base URLs by service name
  public OpenApiDocument(Map<String, URI> services) {
    this.services = new TreeMap<>(services);
    var factory = new JdkClientHttpRequestFactory();
    factory.setReadTimeout(Duration.ofSeconds(20));
    client = RestClient.builder().requestFactory(factory).build();
  }

  /// @param token of the person who asks; services show their documents to staff only
  public Map<String, Object> merged(String token) {
    var paths = new TreeMap<String, Object>();
    var schemas = new TreeMap<String, Object>();
    var unavailable = new ArrayList<String>();
    services.forEach((name, service) ->
        document(service, token)
            .ifPresentOrElse(
                document -> {
                  paths.putAll(part(document, "paths"));
                  schemas.putAll(part(part(document, "components"), "schemas"));
                },
                () -> unavailable.add(name)));
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Alliance", "version", "v1"));
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            schemas,
            "securitySchemes",
            Map.of("bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"))));
    document.put("security", List.of(Map.of("bearer", List.of())));
    document.put("x-unavailable", unavailable);
    return document;
  }

  private Optional<Map<String, Object>> document(URI service, String token) {
    try {
      return Optional.ofNullable(
          client
              .get()
              .uri(service.resolve("/v3/api-docs"))
              .headers(headers -> headers.setBearerAuth(token))
              .retrieve()
              .body(DOCUMENT));
    } catch (RestClientException away) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have string keys
  private static Map<String, Object> part(Map<String, Object> document, String name) {
    return document.get(name) instanceof Map<?, ?> part ? (Map<String, Object>) part : Map.of();
  }
}
