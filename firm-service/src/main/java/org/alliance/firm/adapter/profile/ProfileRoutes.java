package org.alliance.firm.adapter.profile;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.directory.ReadingDirectory;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/// A lead keeps the profile of the own firm; a coordinator those of all firms.
@Configuration(proxyBeanMethods = false)
class ProfileRoutes {
  private record Route(HttpMethod method, String below) {}

  private static final List<Route> OF_A_PROFILE =
      List.of(
          new Route(GET, ""),
          new Route(POST, ""),
          new Route(GET, "/history"),
          new Route(GET, "/exclusions"),
          new Route(POST, "/exclusions"),
          new Route(POST, "/offices"),
          new Route(POST, "/offices/remove"),
          new Route(POST, "/people"),
          new Route(POST, "/people/{person}/remove"),
          new Route(GET, "/new-lawyer"),
          new Route(POST, "/new-lawyer"),
          new Route(GET, "/lawyers/{lawyer}"),
          new Route(POST, "/lawyers/{lawyer}"),
          new Route(POST, "/lawyers/{lawyer}/remove"),
          new Route(GET, "/new-interpreter"),
          new Route(POST, "/new-interpreter"),
          new Route(GET, "/interpreters/{interpreter}"),
          new Route(POST, "/interpreters/{interpreter}"),
          new Route(POST, "/interpreters/{interpreter}/remove"),
          new Route(GET, "/roster"),
          new Route(POST, "/roster"),
          new Route(POST, "/roster/apply"));

  @Bean
  RouteRules profileRules() {
    return new RouteRules(
        Stream.of(
                rules(ProfilePlace.OWN, Role.FIRM_LEAD),
                rules(ProfilePlace.OF_ANY_FIRM, Role.COORDINATOR),
                Stream.of(
                    RouteRule.only(GET, "/firms", Role.COORDINATOR),
                    RouteRule.only(POST, "/firms", Role.COORDINATOR)))
            .flatMap(rules -> rules)
            .toList());
  }

  private static Stream<RouteRule> rules(String base, Role role) {
    return OF_A_PROFILE.stream()
        .map(route -> RouteRule.only(route.method(), base + route.below(), role));
  }

  @Bean
  ReadingDirectory readingDirectory(FirmDirectory firms) {
    return new ReadingDirectory(firms);
  }
}
