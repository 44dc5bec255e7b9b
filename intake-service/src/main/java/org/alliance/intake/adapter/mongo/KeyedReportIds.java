package org.alliance.intake.adapter.mongo;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.IntakeChannel;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.ReportIds;

/// Random ids, and for references a keyed fingerprint in the form of a UUID version 8 (RFC 9562).
final class KeyedReportIds implements ReportIds {
  private final VaultKey key;

  KeyedReportIds(VaultKey key) {
    this.key = key;
  }

  @Override
  public CaseId next() {
    return CaseId.of(UUID.randomUUID());
  }

  @Override
  public CaseId of(IntakeChannel channel, Optional<OrganisationId> organisation, String reference) {
    var bytes =
        ByteBuffer.wrap(
            key.fingerprint(
                channel.code()
                    + "|"
                    + organisation.map(OrganisationId::value).orElse("")
                    + "|"
                    + reference));
    var high = (bytes.getLong() & ~0xF000L) | 0x8000L;
    var low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return CaseId.of(new UUID(high, low));
  }
}
