package org.alliance.casetracking.adapter;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;

import java.time.Clock;
import org.alliance.casetracking.application.FlowBoard;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.contracts.values.CaseId;
import org.alliance.kit.StoreStart;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call what in case-tracking, and the feed behind its pages.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowProperties.class)
class CaseRoutes {
  private static final Role[] WATCHERS = {Role.COORDINATOR, Role.TRIAGE, Role.OPS, Role.AUDITOR};

  @Bean
  RouteRules caseRules() {
    return RouteRules.of(
        only(
            GET,
            "/api/v1/cases/{id}",
            Role.COORDINATOR,
            Role.TRIAGE,
            Role.OPS,
            Role.AUDITOR,
            Role.FIRM_LEAD,
            Role.FIRM_MEMBER),
        only(GET, "/api/v1/flow", WATCHERS),
        only(GET, "/api/v1/flow/stream", WATCHERS),
        only(GET, "/ops", WATCHERS),
        only(GET, "/ops/stream", WATCHERS),
        only(GET, "/ops/cases/{id}", WATCHERS));
  }

  /// Filled before the first event is heard.
  @Bean
  FlowBoard flowBoard(MongoAggregates<CaseFile, Filed, CaseFileDocument> files) {
    var board = new FlowBoard();
    StoreStart.insist(
        () -> files.forEach(found -> board.follow(new CaseId(found.id()), found.state())));
    return board;
  }

  @Bean
  FlowFeed flowFeed(FlowBoard board, FlowProperties properties, Clock clock) {
    return new FlowFeed(board, properties, clock);
  }
}
