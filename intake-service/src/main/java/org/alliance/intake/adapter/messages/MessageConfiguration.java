package org.alliance.intake.adapter.messages;

import static org.alliance.kit.security.RouteRule.anybody;
import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.messages.MessageBox;
import org.alliance.intake.application.messages.MessageKeyStore;
import org.alliance.intake.application.messages.TakingMessages;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.access.KeyScope;
import org.alliance.intake.domain.message.IntakeMessage;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.inbox.DeadLetters;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.messaging.Message;

/// The wiring of messages.
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {
  static final String TOPIC = "alliance.intake.submissions";

  /// Long enough for a night without intake; it holds reports, though encrypted.
  private static final Duration RETENTION = Duration.ofHours(24);

  @Bean
  RouteRules messageRules() {
    return RouteRules.of(
        anybody(GET, "/api/v1/intake-keys"),
        only(GET, "/api/v1/messages/{id}", Role.PARTNER).forKeys(KeyScope.REPORTS_READ));
  }

  @Bean
  MessageKeys messageKeys(MessageKeyStore store, Clock clock) {
    return new MessageKeys(store, clock);
  }

  @Bean
  RecurringTask messageKeyRotation(MessageKeys keys) {
    return RecurringTask.every("keys of messages", Duration.ofHours(1), keys::rotate);
  }

  @Bean
  TakingMessages takingMessages(
      MessageKeys keys,
      MessageBox.Reading reading,
      ApiKeys apiKeys,
      MasterKey master,
      SubmittingReports reports,
      Aggregates<IntakeMessage, IntakeMessage.Answered> messages) {
    return new TakingMessages(
        keys,
        reading,
        new KeySenders(apiKeys),
        new KeyedNames(master),
        reports,
        new AggregateCommandHandler<>(messages, IntakeMessage.DECIDER));
  }

  private record KeyedNames(MasterKey master) implements MessageBox.Names {
    @Override
    public String idOf(OrganisationId sender, MessageId id) {
      return master.id("message-ids", sender.value() + " " + id.value()).toString();
    }

    @Override
    public String fingerprint(byte[] plain) {
      return HexFormat.of()
          .formatHex(
              master.fingerprint("message-contents", new String(plain, StandardCharsets.UTF_8)));
    }
  }

  @Bean
  Consumer<Message<?>> onSubmission(TakingMessages messages, DeadLetters deadLetters) {
    return new SubmissionListener(messages, deadLetters);
  }

  /// Production makes it beforehand, with an ACL that lets partners write and intake alone read.
  @Bean
  KafkaAdmin.NewTopics submissionTopic(Environment environment) {
    if (!environment.getProperty("alliance.kafka.create-topics", Boolean.class, true)) {
      return new KafkaAdmin.NewTopics();
    }
    NewTopic topic =
        TopicBuilder.name(TOPIC)
            .partitions(environment.getProperty("alliance.kafka.partitions", Integer.class, 6))
            .replicas(environment.getProperty("alliance.kafka.replicas", Short.class, (short) 1))
            .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()))
            .build();
    return new KafkaAdmin.NewTopics(topic);
  }
}
