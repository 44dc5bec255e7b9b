package org.alliance.intake.adapter.mongo;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.ReportDraft;
import org.alliance.intake.application.ReportIds;

/// Random ids, and for references a keyed fingerprint.
final class KeyedReportIds implements ReportIds {
  private static final int FINGERPRINT_BYTES = 16;

  private final VaultKey key;

  KeyedReportIds(VaultKey key) {
    this.key = key;
  }

  @Override
  public CaseId next() {
    return CaseId.of(UUID.randomUUID());
  }

  @Override
  public String fingerprintOf(ReportDraft draft) {
    return HexFormat.of()
        .formatHex(key.fingerprint("report-contents", draft.content()), 0, FINGERPRINT_BYTES);
  }

  @Override
  public CaseId of(IntakeChannel channel, Optional<OrganisationId> organisation, String reference) {
    return CaseId.of(
        key.id(
            "report-ids",
            channel.code()
                + "|"
                + organisation.map(OrganisationId::value).orElse("")
                + "|"
                + reference));
  }
}
