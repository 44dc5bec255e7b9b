package org.alliance.launcher.system;

import java.util.Map;

/// All applications share one class path here, so what one of them brings would be configured in
/// all. This keeps it out.
public final class ClassPaths {
  /// With Spring Cloud Function beside it, the gateway makes a route to every function bean.
  private static final String ROUTES_TO_FUNCTIONS =
      "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration";

  private static final String GATEWAY =
      ROUTES_TO_FUNCTIONS
          + ",org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.handler.GatewayMultipartAutoConfiguration"
          + ",org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration";
  private static final String SERVICE =
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
          + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration,"
          + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration,"
          + "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration,"
          + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration,"
          + "org.springframework.cloud.stream.config.BindingServiceConfiguration,"
          + "org.springframework.cloud.stream.function.FunctionConfiguration";

  /// It would make a key of its own at every start, which takes seconds.
  private static final String AUTHORIZATION_SERVER =
      "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerAutoConfiguration,"
          + "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet"
          + ".OAuth2AuthorizationServerJwtAutoConfiguration";

  public static final String NOT_FOR_SERVICES = GATEWAY + "," + AUTHORIZATION_SERVER;
  public static final String NOT_FOR_IDENTITY = GATEWAY + "," + SERVICE;
  public static final String NOT_FOR_EDGES =
      ROUTES_TO_FUNCTIONS + "," + SERVICE + "," + AUTHORIZATION_SERVER;
  static final Map<String, String> NO_SERVICE =
      Map.of("springdoc.api-docs.enabled", "false", "management.server.port", "-1");

  private ClassPaths() {}
}
