package org.alliance.firm.adapter.docs;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.Resource;

/// Adds an example to each request and answer of the API, and the scope that a key needs. The
/// examples lie in `firm/api_examples.json`, by route; those of the sandbox are the same, marked.
final class ApiExamples implements OpenApiCustomizer {
  static final String SCOPE = "x-api-key-scope";
  private static final String SANDBOX = "/sandbox";

  private final Map<String, Example> examples;
  private final Map<String, String> scopes;

  /// @param request absent for a route without a body
  /// @param answer absent for an answer without a body
  record Example(@Nullable Object request, @Nullable Object answer) {
    Example ofSandbox() {
      return new Example(request, marked(answer));
    }

    private static @Nullable Object marked(@Nullable Object answer) {
      return switch (answer) {
        case List<?> lines -> lines.stream().map(Example::marked).toList();
        case Map<?, ?> fields -> {
          var all = new LinkedHashMap<Object, Object>(fields);
          all.put("sandbox", true);
          yield all;
        }
        case null, default -> answer;
      };
    }
  }

  ApiExamples(Resource file, List<RouteRules> rules) {
    examples = read(file);
    scopes =
        rules.stream()
            .flatMap(some -> some.rules().stream())
            .filter(rule -> rule.scope().isPresent())
            .collect(
                Collectors.toMap(
                    rule -> anonymous(rule.method() + " " + rule.pattern()),
                    ApiExamples::scopeOf,
                    (one, _) -> one));
  }

  @Override
  public void customise(OpenAPI document) {
    document
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> add(method + " " + path, operation)));
  }

  private void add(String route, Operation operation) {
    Optional.ofNullable(scopes.get(anonymous(route)))
        .ifPresent(scope -> operation.addExtension(SCOPE, scope));
    example(route)
        .ifPresent(example -> {
          if (example.request() != null && operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), example.request());
          }
          operation.getResponses().entrySet().stream()
              .filter(answer -> answer.getKey().startsWith("2") && example.answer() != null)
              .forEach(answer -> set(answer.getValue().getContent(), example.answer()));
        });
  }

  private Optional<Example> example(String route) {
    return Optional.ofNullable(examples.get(route))
        .or(() ->
            Optional.ofNullable(examples.get(route.replaceFirst(" " + SANDBOX + "/", " /")))
                .map(Example::ofSandbox));
  }

  private static void set(@Nullable Content content, @Nullable Object example) {
    Stream.ofNullable(content)
        .flatMap(types -> types.values().stream())
        .forEach(type -> type.setExample(example));
  }

  private static Map<String, Example> read(Resource file) {
    try (var json = file.getInputStream()) {
      var all = new LinkedHashMap<String, Example>();
      Json.mapper()
          .readTree(json)
          .properties()
          .forEach(entry ->
              all.put(
                  entry.getKey(),
                  new Example(
                      plain(entry.getValue().get("request")),
                      plain(entry.getValue().get("answer")))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object plain(@Nullable Object node) {
    return node == null ? null : Json.mapper().convertValue(node, Object.class);
  }

  private static String scopeOf(RouteRule rule) {
    return rule.scope().orElseThrow();
  }

  /// The names of variables differ.
  private static String anonymous(String route) {
    return route.replaceAll("\\{[^}]+}", "{}");
  }
}
