package org.alliance.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;

/// A service under test, on the tests' infrastructure.
public final class RunningService implements AutoCloseable {
  private static final Map<Set<Object>, RunningService> SHARED = new ConcurrentHashMap<>();

  private final ConfigurableApplicationContext context;

  private final boolean isShared;

  private RunningService(ConfigurableApplicationContext context, boolean isShared) {
    this.context = context;
    this.isShared = isShared;
  }

  /// One running service for all test classes of this JVM that ask for it with the same settings.
  /// It starts once and ends with the JVM. Its store holds what other tests left there, so a test
  /// works on firms and cases of its own.
  ///
  /// @param more settings on top of [Infrastructure#properties]
  public static RunningService shared(
      SpringApplicationBuilder application, Map<String, String> more) {
    return SHARED.computeIfAbsent(
        Set.of(application.application().getAllSources(), Map.copyOf(more)),
        _ -> new RunningService(of(application, more).context, true));
  }

  /// @param more settings on top of [Infrastructure#properties]
  public static RunningService of(SpringApplicationBuilder application, Map<String, String> more) {
    var settings = new HashMap<>(Infrastructure.properties());
    settings.putAll(more);
    return new RunningService(
        application.run(
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)),
        false);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public Http http() {
    return Http.to(context);
  }

  public Http management() {
    return Http.toManagement(context);
  }

  /// Hands a message to one of the service's consumers, as its binding would.
  @SuppressWarnings("unchecked") // every consumer of ours takes messages
  public void deliver(String consumer, Message<?> message) {
    ((Consumer<Message<?>>) context.getBean(consumer, Consumer.class)).accept(message);
  }

  /// Ends the service, unless other tests use it, too.
  @Override
  public void close() {
    if (!isShared) {
      context.close();
    }
  }
}
