package org.alliance.casetracking.adapter.mongo;

import java.time.Instant;
import java.util.List;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.Entry;
import org.alliance.testkit.AggregatesContract;

abstract class CaseFileStoreContract extends AggregatesContract<CaseFile, Filed> {
  @Override
  protected List<CaseFile> states() {
    return List.of(
        CaseFile.EMPTY,
        new CaseFile(
            List.of(
                new Entry<>(
                    Instant.parse("2026-03-10T09:30:00Z"),
                    "intake/report",
                    1,
                    CaseEvents.of("incident-reported.v1")),
                new Entry<>(
                    Instant.parse("2026-03-10T09:30:01Z"),
                    "matching/referral",
                    1,
                    CaseEvents.of("offer-made.v1")))));
  }

  @Override
  protected String id() {
    return "123e4567-e89b-12d3-a456-426614174000";
  }
}
