package org.alliance.kit.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Stream;
import org.alliance.contracts.EnvelopeHeader;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.inbox.DeadLetters;
import org.alliance.kit.inbox.Inbox;
import org.alliance.kit.outbox.EventSender;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.util.backoff.ExponentialBackOff;

/// Kafka as every service uses it. The settings beside this class are in `service-kit.yml`.
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {
  @Bean
  EventSender eventSender(StreamBridge bridge) {
    return new StreamBridgeSender(bridge);
  }

  @Bean
  DeadLetters deadLetters(StreamBridge bridge, ServiceName service) {
    return new KafkaDeadLetters(bridge, service);
  }

  @Bean
  Inbox inbox(DeadLetters deadLetters, MeterRegistry meters) {
    return new Inbox(deadLetters, meters);
  }

  /// Only the headers of the envelope come in or go out, as plain bytes. The default mapper
  /// instantiates whatever type a header names, and one crafted record of 60 bytes makes it
  /// allocate gigabytes.
  @Bean
  KafkaHeaderMapper allowListHeaderMapper() {
    return new SimpleKafkaHeaderMapper(
        Stream.concat(EnvelopeHeader.ALL.stream(), Stream.of(KafkaDeadLetters.REASON))
            .toArray(String[]::new));
  }

  /// Retries for ever with a wait of up to 30 s. Nothing is ever skipped: what cannot succeed was
  /// parked or buried before it came to this.
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver() {
    return (container, destination, group) -> {
      var backOff = new ExponentialBackOff(200, 2);
      backOff.setMaxInterval(30_000);
      var handler = new DefaultErrorHandler(backOff);
      handler.setClassifications(Map.of(), true);
      container.setCommonErrorHandler(handler);
    };
  }

  /// Every service makes the topics it needs where it may; production makes them beforehand and
  /// switches this off.
  @Bean
  KafkaAdmin.NewTopics topics(ServiceName service, Environment environment) {
    if (!environment.getProperty("alliance.kafka.create-topics", Boolean.class, true)) {
      return new KafkaAdmin.NewTopics();
    }
    var partitions = environment.getProperty("alliance.kafka.partitions", Integer.class, 6);
    var replicas = environment.getProperty("alliance.kafka.replicas", Short.class, (short) 1);
    var names =
        Stream.concat(
            Stream.of(EventStream.values()).map(EventStream::topic),
            Stream.of(EventStream.deadLetters(service)));
    return new KafkaAdmin.NewTopics(
        names
            .map(name -> TopicBuilder.name(name).partitions(partitions).replicas(replicas).build())
            .toArray(NewTopic[]::new));
  }
}
