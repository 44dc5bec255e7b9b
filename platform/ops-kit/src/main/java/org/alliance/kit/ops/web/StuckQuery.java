package org.alliance.kit.ops.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliance.kit.ops.Filter;
import org.alliance.kit.ops.StuckEvent.Kind;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which stuck events a page is about, as its address says it. What is blank matches all.
record StuckQuery(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String cause,
    @Nullable String stream,
    @Nullable String type,
    @Nullable String subject) {
  /// @throws ApiProblem 400 if there is no such kind
  Filter filter() {
    var one = given(id);
    var word = given(kind);
    return new Filter(
        one == null ? Set.of() : Set.of(one),
        word == null ? null : kindOf(word),
        given(cause),
        given(stream),
        given(type),
        given(subject));
  }

  private static Kind kindOf(String text) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            ApiProblem.badRequest(
                "unknown-kind", "Send one of the kinds " + List.of(Kind.values()) + "."));
  }

  /// A part of it, for the hidden fields of a form.
  record Part(String name, String value) {}

  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    add(parts, "id", id);
    add(parts, "kind", kind);
    add(parts, "cause", cause);
    add(parts, "stream", stream);
    add(parts, "type", type);
    add(parts, "subject", subject);
    return parts;
  }

  private static void add(List<Part> parts, String name, @Nullable String value) {
    var some = given(value);
    if (some != null) {
      parts.add(new Part(name, some));
    }
  }

  /// With it behind an address.
  public String under(String path) {
    var address = UriComponentsBuilder.fromUriString(path);
    parts().forEach(part -> address.queryParam(part.name(), "{" + part.name() + "}"));
    return address
        .encode()
        .buildAndExpand(parts().stream().collect(Collectors.toMap(Part::name, Part::value)))
        .toUriString();
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
