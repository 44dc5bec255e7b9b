package org.alliance.kit.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.mongo.AggregateMapping;

/// Remembers entries in the order they came. A person who sends an entry again is told that it is
/// there; a received entry is taken as it comes, so a second effect would show.
record Ledger(List<String> entries) {
  static final Ledger EMPTY = new Ledger(List.of());

  /// @param byPerson whether somebody may send it twice
  record Write(String entry, boolean byPerson) {}

  record Written(String entry) {}

  static final Decider<Ledger, Write, Written, String> DECIDER =
      new Decider<>(
          EMPTY,
          (ledger, write) ->
              write.byPerson() && ledger.entries().contains(write.entry())
                  ? Decision.happened()
                  : Decision.happened(new Written(write.entry())),
          (ledger, written) ->
              new Ledger(
                  Stream.concat(ledger.entries().stream(), Stream.of(written.entry())).toList()));

  record LedgerDocument(List<String> entries) {}

  private static final String CASE = "123e4567-e89b-12d3-a456-426614174000";

  /// @param stream where a ledger tells of its entries; absent for the last one of the chain
  static AggregateMapping<Ledger, Written, LedgerDocument> mapping(Optional<EventStream> stream) {
    return new AggregateMapping<>(
        "ledgers",
        EMPTY,
        LedgerDocument.class,
        ledger -> new LedgerDocument(ledger.entries()),
        document -> new Ledger(document.entries()),
        stream.orElse(null),
        (_, written) -> stream.map(on -> event(on, written.entry())));
  }

  private static AllianceEvent event(EventStream stream, String entry) {
    var caseId = new CaseId(CASE);
    var offer = OfferId.of(caseId, 1);
    var firm = new FirmId(entry);
    return stream == EventStream.MATTER
        ? new OfferAnswered(offer, caseId, firm, OfferAnswer.ACCEPTED, null)
        : new FirmAssigned(offer, caseId, firm, List.of());
  }

  /// The entry that an event tells of.
  static String entryOf(AllianceEvent event) {
    return switch (event) {
      case OfferAnswered answered -> answered.firm().value();
      case FirmAssigned assigned -> assigned.firm().value();
      default -> throw new IllegalStateException("not sent here");
    };
  }
}
