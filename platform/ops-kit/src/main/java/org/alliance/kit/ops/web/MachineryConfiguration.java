package org.alliance.kit.ops.web;

import static org.alliance.kit.security.RouteRule.only;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.ops.machinery.ConsumerLag;
import org.alliance.kit.ops.machinery.LagMetrics;
import org.alliance.kit.ops.machinery.Machinery;
import org.alliance.kit.ops.machinery.Topics;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.outbox.Pressure;
import org.alliance.kit.schedule.RecurringTask;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.alliance.ui.text.MessageBundle;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaAdmin;

/// The operators' pages of a service.
@Configuration(proxyBeanMethods = false)
@Import({MachineryController.class, StuckPagesController.class, WorkPagesController.class})
class MachineryConfiguration {
  private static final Duration METRICS_EVERY = Duration.ofSeconds(15);

  /// Under `/services/`, pages are in English only.
  @Bean
  MessageBundle machineryTexts() {
    return MessageBundle.ofStaff("ops-kit", Set.of("services"));
  }

  @Bean
  RouteRules machineryRules() {
    return RouteRules.of(
        only(HttpMethod.GET, OwnService.ROOT, Role.OPS, Role.AUDITOR),
        only(HttpMethod.GET, OwnService.ROOT + "/**", Role.OPS, Role.AUDITOR),
        only(HttpMethod.POST, OwnService.ROOT + "/**", Role.OPS));
  }

  @Bean
  OwnService ownService(ServiceName service) {
    return new OwnService(service);
  }

  @Bean(destroyMethod = "close")
  ConsumerLag consumerLag(BindingServiceProperties bindings, KafkaAdmin admin) {
    return new ConsumerLag(topics(bindings), admin.getConfigurationProperties());
  }

  /// Bindings that nothing is read by have no group.
  private static Topics topics(BindingServiceProperties bindings) {
    return () ->
        bindings.getBindings().values().stream()
            .filter(binding -> binding.getGroup() != null)
            .flatMap(binding ->
                Arrays.stream(Optional.ofNullable(binding.getDestination()).orElse("").split(","))
                    .map(String::strip)
                    .filter(topic -> !topic.isEmpty())
                    .map(topic -> new Topics.Reading(topic, binding.getGroup())))
            .distinct()
            .toList();
  }

  @Bean
  Machinery machinery(ConsumerLag lag, Pressure pressure, LeaseStore leases, Clock clock) {
    return new Machinery(lag, pressure, leases, clock, System::nanoTime);
  }

  @Bean
  LagMetrics lagMetrics(MeterRegistry meters, Machinery machinery) {
    return new LagMetrics(meters, machinery);
  }

  @Bean
  RecurringTask measuringLag(LagMetrics metrics) {
    return RecurringTask.every("lag-metrics", METRICS_EVERY, metrics::refresh);
  }
}
