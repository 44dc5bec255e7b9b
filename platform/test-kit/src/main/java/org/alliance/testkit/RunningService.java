package org.alliance.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;

/// A service under test, on the tests' infrastructure.
public final class RunningService implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// @param more settings on top of [Infrastructure#properties]
  public static RunningService of(SpringApplicationBuilder application, Map<String, String> more) {
    var settings = new HashMap<>(Infrastructure.properties());
    settings.putAll(more);
    return new RunningService(
        application.run(
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
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

  /// Gives a message to one of the service's consumers, as its binding does.
  @SuppressWarnings("unchecked") // every consumer of ours takes messages
  public void deliver(String consumer, Message<?> message) {
    ((Consumer<Message<?>>) context.getBean(consumer, Consumer.class)).accept(message);
  }

  @Override
  public void close() {
    context.close();
  }
}
