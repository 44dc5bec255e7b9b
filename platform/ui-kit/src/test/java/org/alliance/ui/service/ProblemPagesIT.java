package org.alliance.ui.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alliance.kit.aggregate.StaleState;
import org.alliance.kit.request.RequestConfiguration;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.alliance.kit.security.SecurityConfiguration;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.CorrelationFilter;
import org.alliance.kit.web.ProblemAdvice;
import org.alliance.kit.web.ProblemAnswers;
import org.alliance.kit.web.ProblemPage;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Problems of a service with pages, from the security filters to the server's own error route.
class ProblemPagesIT {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String NOBODY = "";

  private static ConfigurableApplicationContext service;

  @Controller
  static final class FailingController {
    @GetMapping("/fails/{status}")
    String fail(@PathVariable int status) {
      throw switch (status) {
        case 404 -> ApiProblem.notFound("case");
        case 409 -> new StaleState("CANARY");
        case 503 -> new ApiProblem(503, "away", "Try again.");
        default -> new IllegalStateException("CANARY");
      };
    }

    @GetMapping({"/restricted", "/api/v1/restricted"})
    String restricted() {
      return "none";
    }
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    FailingController.class,
    ProblemAdvice.class,
    RequestConfiguration.class,
    SecurityConfiguration.class,
    UiConfiguration.class
  })
  static class Application {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    ProblemAnswers problemAnswers(ObjectProvider<ProblemPage> page) {
      return new ProblemAnswers(page::getIfAvailable);
    }

    @Bean
    CorrelationFilter correlationFilter(ProblemAnswers answers) {
      return new CorrelationFilter(answers);
    }

    @Bean
    MessageBundle texts() {
      return new MessageBundle("sample");
    }

    @Bean
    RouteRules rules() {
      return RouteRules.of(
          RouteRule.only(HttpMethod.GET, "/fails/**", Role.TRIAGE),
          RouteRule.only(HttpMethod.GET, "/restricted", Role.OPS),
          RouteRule.only(HttpMethod.GET, "/api/v1/restricted", Role.OPS));
    }

    /// The bearer of any token is in triage.
    @Bean
    JwtDecoder tokens() {
      return token ->
          Jwt.withTokenValue(token)
              .header("alg", "none")
              .subject("somebody")
              .claim("roles", List.of("triage"))
              .claim("name", "Ann Lee")
              .claim("firm", "firm-001")
              .expiresAt(Instant.now().plusSeconds(60))
              .build();
    }
  }

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(Application.class)
            .properties("spring.config.name=problem-pages")
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=-1",
                "--springdoc.api-docs.enabled=false",
                "--spring.autoconfigure.exclude="
                    + String.join(
                        ",",
                        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                        "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
                        "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
                        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
                        "org.springframework.cloud.stream.config.BindingServiceConfiguration",
                        "org.springframework.cloud.stream.function.FunctionConfiguration"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/restricted, '', 401, Please sign in",
    "/restricted, triage, 403, This page is not for your role",
    "/nowhere, triage, 403, This page is not for your role",
    "/fails/404, triage, 404, There is no such page",
    "/fails/409, triage, 409, Somebody else changed this",
    "/fails/500, triage, 500, Something went wrong",
    "/fails/503, triage, 503, Please try again soon"
  })
  void areAPageForABrowserAndJsonForAClient(String path, String token, int status, String title) {
    var page = get(path, token, BROWSER);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(type(page)).startsWith("text/html");
    assertThat(page.body())
        .contains(
            "<h1>" + title,
            "href=\"/\"",
            page.headers().firstValue("X-Correlation-Id").orElseThrow())
        .doesNotContain("CANARY", "Exception", path.substring(1));
    for (var accept : List.of("*/*", "application/json", "application/json, text/html;q=0.9")) {
      var problem = get(path, token, accept);
      assertThat(problem.statusCode()).isEqualTo(status);
      assertThat(type(problem)).as(accept).startsWith("application/problem+json");
      assertThat(problem.body()).contains("\"status\":" + status).doesNotContain("CANARY");
    }
  }

  @Test
  void sayWhoIsSignedIn() {
    assertThat(get("/restricted", "triage", BROWSER).body())
        .contains("Ann Lee", "Triage", "Firm firm-001", "Sign out", "href=\"/ops\"");
  }

  @Test
  void areJsonAtTheAddressesOfTheApiWhateverTheCallerPrefers() {
    assertThat(type(get("/api/v1/restricted", "triage", BROWSER)))
        .startsWith("application/problem+json");
  }

  @Test
  void tellWhenToTryAgain() {
    assertThat(get("/fails/503", "triage", BROWSER).headers().firstValue("Retry-After"))
        .isPresent();
  }

  @Test
  void leaveTheComponentPageToATrial() {
    assertThat(get("/assets/components", NOBODY, BROWSER).statusCode()).isEqualTo(404);
    assertThat(get("/assets/base.css", NOBODY, "*/*").statusCode()).isEqualTo(200);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static HttpResponse<String> get(String path, String token, String accept) {
    var port = service.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", accept);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
