package org.alliance.intake.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.ReferenceList;
import org.junit.jupiter.api.Test;

class KeyedReportIdsTests {
  private static final VaultKey KEY = VaultKey.of(Base64.getEncoder().encodeToString(new byte[32]));
  private static final Optional<OrganisationId> PARTNER =
      Optional.of(new OrganisationId("partner-a"));

  private final KeyedReportIds ids = new KeyedReportIds(KEY);

  /// Reports are stored under them: the form must not change.
  @Test
  void knowsTheIdsThatReportsHadBefore() {
    var origin = Origin.staff(IntakeChannel.PARTNER_API, PARTNER, "key", "request-1");
    assertThat(ids.earlier(origin, "ref"))
        .startsWith(
            CaseId.of(KEY.id("report-ids", "partner-api|partner-a|ref")),
            CaseId.of(KEY.id("report-ids", "partner-api|partner-a|key")))
        .contains(CaseId.of(KEY.id("report-ids", "csv-import|partner-a|ref")));
    assertThat(ids.earlier(Origin.stranger("key", "request-1"), ""))
        .startsWith(CaseId.of(KEY.id("report-ids", "web-form||key")));
  }

  @Test
  void givesNoTwoNamesTheSameId() {
    assertThat(
            Stream.of(
                ids.ofReference(new ReferenceList(PARTNER, ""), "1"),
                ids.ofReference(new ReferenceList(PARTNER, "1"), ""),
                ids.ofReference(new ReferenceList(PARTNER, "south"), "1"),
                ids.ofReference(new ReferenceList(PARTNER, "south,1:1"), ""),
                ids.ofReference(new ReferenceList(Optional.empty(), ""), "1"),
                ids.ofKey(new ReferenceList(PARTNER, ""), "1"),
                ids.ofStrangersKey("1", "content"),
                ids.ofStrangersKey("1", "other content")))
        .doesNotHaveDuplicates();
    assertThat(ids.ofReference(new ReferenceList(PARTNER, ""), "1"))
        .isEqualTo(ids.ofReference(new ReferenceList(PARTNER, ""), "1"));
  }
}
