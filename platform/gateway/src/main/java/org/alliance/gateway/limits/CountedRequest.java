package org.alliance.gateway.limits;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// A request whose body is counted. Its parameters are those of the query alone: the server would
/// read a form into memory by itself, past every limit, and an edge has no use for its fields.
final class CountedRequest extends HttpServletRequestWrapper {
  private final long limit;
  private final Runnable onTooMuch;
  private final Map<String, String[]> parameters;
  private @Nullable CountedBody body;

  CountedRequest(HttpServletRequest request, long limit, Runnable onTooMuch) {
    super(request);
    this.limit = limit;
    this.onTooMuch = onTooMuch;
    parameters = ofQuery(request.getQueryString());
  }

  @Override
  public synchronized ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new CountedBody(super.getInputStream(), limit, onTooMuch);
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  synchronized void end() {
    if (body != null) {
      body.end();
    }
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  private static Map<String, String[]> ofQuery(@Nullable String query) {
    if (query == null) {
      return Map.of();
    }
    return Collections.unmodifiableMap(
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().entrySet().stream()
            .collect(
                Collectors.toMap(
                    parameter -> decoded(parameter.getKey()),
                    parameter ->
                        parameter.getValue().stream()
                            .map(value -> value == null ? "" : decoded(value))
                            .toArray(String[]::new),
                    CountedRequest::both,
                    java.util.LinkedHashMap::new)));
  }

  private static String[] both(String[] one, String[] other) {
    return java.util.stream.Stream.of(one, other)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private static String decoded(String text) {
    var spaced = text.replace('+', ' ');
    try {
      return UriUtils.decode(spaced, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return spaced;
    }
  }
}
