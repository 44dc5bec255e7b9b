package org.alliance.kit.health;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStartedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/// DOWN as soon as a consumer has stopped for any reason but being told to. A consumer that dies is
/// noticed by nobody else.
public final class ConsumersHealth implements HealthIndicator {
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();

  @EventListener
  public void onStart(ConsumerStartedEvent event) {
    stopped.remove(nameOf(event.getSource(MessageListenerContainer.class)));
  }

  @EventListener
  public void onStop(ConsumerStoppedEvent event) {
    if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
      stopped.add(nameOf(event.getSource(MessageListenerContainer.class)));
    }
  }

  @Override
  public Health health() {
    return stopped.isEmpty()
        ? Health.up().build()
        : Health.down().withDetail("stoppedConsumers", Set.copyOf(stopped)).build();
  }

  private static String nameOf(MessageListenerContainer container) {
    return String.valueOf(container.getListenerId());
  }
}
