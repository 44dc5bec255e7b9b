package org.alliance.kit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.contracts.StreamHeads;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.heads.HeadSender;
import org.alliance.kit.heads.HeadWatch;
import org.alliance.kit.inbox.DeadLetters;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.repair.EventResender;
import org.alliance.kit.repair.RepairRequests;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
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
import org.springframework.messaging.Message;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/// Kafka as every service uses it. The settings beside this class are in `service-kit.yml`.
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {
  /// How long a topic keeps events. A service that is away for longer misses some; readers notice
  /// and ask owners, who keep all of them for good.
  private static final Duration RETENTION = Duration.ofDays(14);

  /// The next round says it again.
  private static final Duration HEADS_RETENTION = Duration.ofHours(1);

  @Bean
  EventSender eventSender(StreamBridge bridge) {
    return new StreamBridgeSender(bridge);
  }

  @Bean
  DeadLetters deadLetters(StreamBridge bridge, ServiceName service) {
    return new KafkaDeadLetters(bridge, service);
  }

  @Bean
  RepairRequests repairRequests(StreamBridge bridge, EventCodec codec) {
    return new KafkaRepairRequests(bridge, codec);
  }

  @Bean
  HeadSender headSender(StreamBridge bridge, EventCodec codec) {
    return new KafkaHeads(bridge, codec);
  }

  @Bean
  Consumer<Message<?>> onHeads(HeadWatch watch, EventCodec codec) {
    return new HeadRecords(watch, codec);
  }

  @Bean
  Consumer<Message<?>> onRepairRequest(
      EventResender desk, EventCodec codec, DeadLetters deadLetters) {
    return new RepairRequestRecords(desk, codec, deadLetters);
  }

  /// Only the headers of the envelope come in or go out, as plain bytes. The default mapper
  /// instantiates whatever type a header names, and one crafted record of 60 bytes makes it
  /// allocate gigabytes.
  @Bean
  KafkaHeaderMapper allowListHeaderMapper() {
    return new SimpleKafkaHeaderMapper(KafkaDeadLetters.HEADERS.toArray(String[]::new));
  }

  @Bean
  Consumers consumers() {
    return new Consumers();
  }

  /// Retries for ever with a wait of up to 5 s, so that nobody waits long for a store that has come
  /// back. Nothing is ever skipped: what cannot succeed was parked or buried before it came to
  /// this.
  @Bean
  ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver(
      Consumers consumers) {
    return (container, destination, group) -> {
      var handler = new DefaultErrorHandler(betweenTries());
      handler.setClassifications(Map.of(), true);
      container.setCommonErrorHandler(handler);
      consumers.add(container);
    };
  }

  static BackOff betweenTries() {
    var backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(5_000);
    return backOff;
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
    var topics = new ArrayList<NewTopic>();
    var retention = environment.getProperty("alliance.kafka.retention", Duration.class, RETENTION);
    for (var stream : EventStream.values()) {
      topics.add(kept(topic(stream.topic(), partitions, replicas), retention));
      topics.add(kept(topic(RepairRequest.topic(stream.owner()), partitions, replicas), retention));
      topics.add(kept(topic(StreamHeads.topic(stream.owner()), 1, replicas), HEADS_RETENTION));
    }
    topics.add(
        topic(EventStream.deadLetters(service), partitions, replicas)
            .config(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaDeadLetters.LARGEST))
            .build());
    return new KafkaAdmin.NewTopics(topics.stream().distinct().toArray(NewTopic[]::new));
  }

  private static NewTopic kept(TopicBuilder topic, Duration retention) {
    return topic
        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()))
        .build();
  }

  private static TopicBuilder topic(String name, int partitions, short replicas) {
    return TopicBuilder.name(name).partitions(partitions).replicas(replicas);
  }
}
