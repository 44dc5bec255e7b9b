package org.alliance.kit.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// With the profile production, a trial's settings are refused, all of them in one message.
class ProductionGuardTests {
  private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";
  private static final Map<String, Object> TRIAL =
      Map.of(
          "alliance.identity.issuer", "http://localhost:8082",
          "spring.mongodb.uri", "mongodb://127.0.0.1:27017/intake");
  private static final Map<String, Object> REAL =
      Map.of(
          "alliance.identity.issuer",
          "https://id.example.org",
          AUDIENCES,
          "alliance",
          "spring.mongodb.uri",
          "mongodb://user:secret@store.example.org/intake",
          "spring.kafka.security.protocol",
          "SASL_SSL");

  @Test
  void namesAllThatIsWrongAtOnceAndRepeatsNoValue() {
    var refused = refused(TRIAL, List.of("intake.vault-key is empty."));
    assertThat(refused.findings())
        .hasSize(5)
        .anyMatch(finding -> finding.contains("alliance.identity.issuer"))
        .anyMatch(finding -> finding.contains(AUDIENCES))
        .anyMatch(finding -> finding.contains("spring.mongodb.uri"))
        .anyMatch(finding -> finding.contains("spring.kafka.security.protocol"))
        .contains("intake.vault-key is empty.")
        .noneMatch(finding -> finding.contains("27017"));
    assertThat(new ProductionRefusedAnalyzer().analyze(refused, refused).getDescription())
        .contains(refused.findings());
  }

  @Test
  void letsATrialBeATrial() {
    assertThatCode(() -> guard(TRIAL, List.of("x"), "demo")).doesNotThrowAnyException();
  }

  @Test
  void letsARealServiceStart() {
    assertThatCode(() -> guard(REAL, List.of(), "production")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "alliance.identity.issuer, http://id.example.org",
    "alliance.identity.issuer, https://localhost:8082",
    "alliance.identity.issuer, https://127.0.0.1",
    "alliance.identity.issuer, https://[::1]/x",
    "alliance.identity.jwk-set-uri, http://id.example.org/jwks",
    "spring.security.oauth2.resourceserver.jwt.audiences, ' '",
    "spring.mongodb.uri, mongodb://store.example.org/intake",
    "spring.mongodb.uri, nonsense",
    "spring.kafka.security.protocol, PLAINTEXT",
    "spring.kafka.security.protocol, ''"
  })
  void refusesEachOfThem(String name, String value) {
    var settings = new HashMap<>(REAL);
    settings.put(name, value);
    assertThat(refused(settings, List.of()).findings())
        .singleElement()
        .asString()
        .contains(name)
        .doesNotContain("secret");
  }

  @Test
  void takesOpenConnectionsOnlyOnAnExplicitWord() {
    var settings = new HashMap<>(REAL);
    settings.put("spring.mongodb.uri", "mongodb://store/intake");
    settings.remove("spring.kafka.security.protocol");
    assertThat(refused(settings, List.of()).findings()).hasSize(2);
    settings.put("alliance.production.accept-unauthenticated-broker", "true");
    settings.put("alliance.production.accept-unauthenticated-store", "true");
    assertThatCode(() -> guard(settings, List.of(), "production")).doesNotThrowAnyException();
  }

  private static ProductionRefused refused(Map<String, Object> settings, List<String> own) {
    return catchThrowableOfType(ProductionRefused.class, () -> guard(settings, own, "production"));
  }

  private static void guard(Map<String, Object> settings, List<String> own, String profile) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    environment.setActiveProfiles(profile);
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("identity", new IdentityCheck());
    beans.registerSingleton("connections", new ConnectionsCheck());
    ProductionCheck ofTheService = _ -> own;
    beans.registerSingleton("own", ofTheService);
    new ProductionGuard(environment).postProcessBeanFactory(beans);
  }
}
