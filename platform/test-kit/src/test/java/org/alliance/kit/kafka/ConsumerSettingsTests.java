package org.alliance.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.backoff.BackOffExecution;

/// How long a service hears nothing after a kill or a fault of its store.
class ConsumerSettingsTests {
  private static final String CONSUMER = "spring.cloud.stream.kafka.binder.consumer-properties[%s]";

  @Test
  void aKilledProcessHasLostItsPartitionsAfterTenSeconds() {
    assertThat(setting("session.timeout.ms")).isEqualTo(10_000);
    assertThat(setting("heartbeat.interval.ms")).isLessThanOrEqualTo(10_000 / 3);
  }

  @Test
  void aRecordIsTriedAgainForEverAndAtLeastEveryFiveSeconds() {
    var tries = KafkaConfiguration.betweenTries().start();
    assertThat(LongStream.generate(tries::nextBackOff).limit(1_000))
        .allMatch(wait -> wait != BackOffExecution.STOP && wait <= 5_000);
  }

  private static int setting(String name) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("service-kit.yml"));
    var all = Objects.requireNonNull(yaml.getObject());
    var value =
        all.getOrDefault(
            CONSUMER.formatted(name),
            all.get("spring.cloud.stream.kafka.binder.consumer-properties." + name));
    return Integer.parseInt(String.valueOf(value));
  }
}
