package org.alliance.matching.domain.network;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.matching.domain.batch.Regret.Known;
import org.alliance.matching.domain.ranking.Firms;

/// Cases that are alike, for tests.
final class Cases {
  private static final AtomicLong LAST = new AtomicLong();

  private Cases() {}

  static List<Known> cases(int number, CaseFacts facts) {
    return IntStream.range(0, number)
        .mapToObj(_ -> new Known(CaseId.of(new UUID(0, LAST.incrementAndGet())), facts))
        .toList();
  }

  static CaseFacts facts(UsState state, String... speaks) {
    return facts(state, ServiceCategory.COMPENSATION, speaks);
  }

  static CaseFacts facts(UsState state, ServiceCategory wanted, String... speaks) {
    return new CaseFacts(
        state,
        Firms.NEAR,
        Arrays.stream(speaks).map(LanguageTag::new).toList(),
        List.of(),
        List.of(wanted),
        Urgency.SOON);
  }
}
