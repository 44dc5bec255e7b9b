package org.alliance.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerStartedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

class ConsumersHealthTests {
  private final AnnotationConfigApplicationContext service =
      new AnnotationConfigApplicationContext(ConsumersHealth.class);
  private final MessageListenerContainer reports = container("reports");
  private final MessageListenerContainer matters = container("matters");

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
  void isDownAndNamesTheConsumerThatDied(Reason reason) {
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    stop(reports, reason);
    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health().getDetails()).containsEntry("stoppedConsumers", Set.of("reports"));
  }

  @Test
  void isUpThoughAConsumerWasToldToStop() {
    stop(reports, Reason.NORMAL);
    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isDownUntilEveryOneThatDiedIsBack() {
    stop(reports, Reason.ERROR);
    stop(matters, Reason.AUTH);
    start(matters);
    assertThat(health().getDetails()).containsEntry("stoppedConsumers", Set.of("reports"));
    start(reports);
    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  private void start(MessageListenerContainer container) {
    service.publishEvent(new ConsumerStartedEvent(container, container));
  }

  private void stop(MessageListenerContainer container, Reason reason) {
    service.publishEvent(new ConsumerStoppedEvent(container, container, reason));
  }

  private Health health() {
    return service.getBean(ConsumersHealth.class).health();
  }

  private static MessageListenerContainer container(String name) {
    var container =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<String, String>(Map.of()),
            new ContainerProperties(name));
    container.setBeanName(name);
    return container;
  }
}
