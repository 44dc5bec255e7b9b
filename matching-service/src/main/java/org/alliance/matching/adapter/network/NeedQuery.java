package org.alliance.matching.adapter.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.matching.domain.network.NeedFilter;
import org.alliance.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which cases and lawyers the page of needs is about, as its address says it in codes. What is
/// blank or unknown matches all.
record NeedQuery(@Nullable String place, @Nullable String language, @Nullable String service) {
  NeedFilter filter() {
    return new NeedFilter(
        Choices.place(place), Choices.language(language), Choices.service(service));
  }

  Form form() {
    return new Form(
        "need",
        Map.of("place", values(place), "language", values(language), "service", values(service)),
        Map.of());
  }

  /// Behind an address.
  public String under(String path) {
    return address(path, text(place), text(language), text(service));
  }

  public String ofPlace(String state) {
    return address("/ops/need", state, text(language), text(service));
  }

  public String ofLanguage(String tag) {
    return address("/ops/need", text(place), tag, text(service));
  }

  private static String address(String path, String place, String language, String service) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("place", "{place}")
        .queryParam("language", "{language}")
        .queryParam("service", "{service}")
        .encode()
        .buildAndExpand(place, language, service)
        .toUriString();
  }

  private static String text(@Nullable String value) {
    return Optional.ofNullable(value).orElse("");
  }

  private static List<String> values(@Nullable String value) {
    return Choices.given(value).stream().toList();
  }
}
