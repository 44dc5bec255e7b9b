package org.alliance.matching.adapter.schedule;

import java.time.Duration;
import java.util.UUID;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.matching.application.scheduling.ReferralScheduler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The scheduler's loop and its lease.
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {
  /// The owner is not the name under which the relay holds its leases: the relay's beat would keep
  /// the lease of a scheduler that hangs.
  @Bean
  SchedulerLease schedulerLease(
      LeaseStore leases,
      ServiceName service,
      @Value("${alliance.instance:}") String name,
      @Value("${HOSTNAME:localhost}") String host,
      @Value("${server.port:0}") int port) {
    var place = port == 0 ? UUID.randomUUID().toString() : String.valueOf(port);
    var instance = name.isBlank() ? service.code() + "@" + host + ":" + place : name;
    return new SchedulerLease(leases, SchedulerLease.NAME + "/" + instance, System::nanoTime);
  }

  @Bean
  SchedulerLoop schedulerLoop(
      ReferralScheduler scheduler,
      SchedulerLease lease,
      @Value("${matching.scan-every:1s}") Duration every) {
    return new SchedulerLoop(scheduler, lease, every);
  }
}
