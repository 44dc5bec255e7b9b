package org.alliance.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a page needs to know of the request that it answers.
///
/// @param path as the browser asked for it, percent-encoded
/// @param parameters in their order, the first value of each
/// @param acceptLanguage the header; blank if there is none
public record PageRequest(String path, Map<String, String> parameters, String acceptLanguage) {
  /// Every parameter with this name chooses the language of a page.
  public static final String LANGUAGE = "lang";

  /// Two slashes would make a link to another host.
  private static final Pattern LEADING_SLASHES = Pattern.compile("^/*");

  static final String DONE = "done";
  static final String AFTER = "after";

  public PageRequest {
    parameters = new LinkedHashMap<>(parameters);
  }

  public static PageRequest of(HttpServletRequest request) {
    var parameters = new LinkedHashMap<String, String>();
    if (request.getMethod().equals("GET")) {
      request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    }
    return new PageRequest(
        LEADING_SLASHES.matcher(request.getRequestURI()).replaceFirst("/"),
        parameters,
        Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /// The first part of the path, which is the language of a public page.
  String firstSegment() {
    return List.of(path.substring(1).split("/", 2)).getFirst();
  }

  /// The same address with another first segment.
  String withFirstSegment(String segment) {
    return "/" + segment + path.substring(1 + firstSegment().length()) + query(parameters);
  }

  /// The same address with one parameter changed, and without the news of what was done.
  String with(String name, String value) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(DONE);
    changed.put(name, value);
    return path + query(changed);
  }

  String without(String name) {
    var changed = new LinkedHashMap<>(parameters);
    changed.remove(DONE);
    changed.remove(name);
    return path + query(changed);
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
