package org.alliance.intake.adapter.keys;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.ReferenceList;
import org.alliance.intake.application.reporting.ReportIds;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.intake.domain.question.Answers;

/// Random ids, and for references and keys a keyed fingerprint.
final class KeyedReportIds implements ReportIds {
  private static final int FINGERPRINT_BYTES = 16;

  private final MasterKey key;

  KeyedReportIds(MasterKey key) {
    this.key = key;
  }

  @Override
  public CaseId next() {
    return CaseId.of(UUID.randomUUID());
  }

  @Override
  public String fingerprintOf(Answers answers) {
    return HexFormat.of()
        .formatHex(key.fingerprint("report-contents", answers.content()), 0, FINGERPRINT_BYTES);
  }

  @Override
  public String claimOf(Answers answers) {
    return HexFormat.of().formatHex(key.fingerprint("report-claims", answers.content()));
  }

  @Override
  public CaseId ofReference(ReferenceList list, String reference) {
    return id("reference", organisation(list.organisation()), list.list(), reference);
  }

  @Override
  public CaseId ofKey(ReferenceList list, String name) {
    return id("key", organisation(list.organisation()), name);
  }

  @Override
  public CaseId ofStrangersKey(String name, String content) {
    return id("stranger", name, content);
  }

  /// Until then an id was made of channel, organisation and reference or key, the key first.
  @Override
  public List<CaseId> earlier(Origin origin, String reference) {
    var names = Stream.of(reference, origin.key()).filter(name -> !name.isBlank()).toList();
    var channels =
        Stream.concat(Stream.of(origin.channel()), Stream.of(IntakeChannel.values())).distinct();
    return channels
        .flatMap(channel -> names.stream().map(name -> earlier(channel, origin.sender(), name)))
        .toList();
  }

  private CaseId earlier(IntakeChannel channel, Optional<OrganisationId> sender, String name) {
    return CaseId.of(
        key.id("report-ids", channel.code() + "|" + organisation(sender) + "|" + name));
  }

  private static String organisation(Optional<OrganisationId> organisation) {
    return organisation.map(OrganisationId::value).orElse("");
  }

  /// Each part with its length, so that no two lists of parts look the same.
  private CaseId id(String... parts) {
    return CaseId.of(
        key.id(
            "report-names",
            Stream.of(parts)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","))));
  }
}
