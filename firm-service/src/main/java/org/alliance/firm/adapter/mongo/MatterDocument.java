package org.alliance.firm.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.application.ListOrder;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/// A matter as it is stored. Six fields only serve queries: `word`, `openTo`, `anyOpen`, `order`,
/// `caseNumber` and `seeksIn`. They are computed from the rest with each write, and are not read
/// back.
///
/// @param openTo the firms with an open offer
/// @param clientLeft read only; an older form of the withdrawal in `client`
/// @param anyOpen true if an offer is open, and absent otherwise
/// @param seeksIn the state of a case that firms may take now, and absent otherwise
/// @param order the place in every list, by [ListOrder]
record MatterDocument(
    @Field("word") MatterStatus status,
    @Nullable CaseId caseId,
    List<FirmId> openTo,
    List<OfferPart> offers,
    @Nullable EngagementPart engagement,
    @Nullable EngagementEnding ending,
    @Nullable Boolean clientLeft,
    @Nullable ClientPart client,
    @Nullable Boolean anyOpen,
    @Nullable String order,
    @Nullable CaseNumber caseNumber,
    @Nullable UsState seeksIn) {
  private static final ClientUpdates LEFT_BEFORE =
      new ClientUpdates(
          Map.of(), Optional.of(new ClientUpdates.Withdrawal(Optional.empty())), List.of());

  static MatterDocument of(Matter matter) {
    return switch (matter) {
      case Matter.Absent _ -> of(matter, null, null, null);
      case Matter.Offered(var caseId, _, _) -> of(matter, caseId, null, null);
      case Matter.Engaged(var caseId, _, var engagement, _) ->
          of(matter, caseId, EngagementPart.of(engagement), null);
      case Matter.Ended(var caseId, _, var engagement, var ending, _) ->
          of(matter, caseId, EngagementPart.of(engagement), ending);
    };
  }

  private static MatterDocument of(
      Matter matter,
      @Nullable CaseId caseId,
      @Nullable EngagementPart engagement,
      @Nullable EngagementEnding ending) {
    var offers = Matter.offersOf(matter);
    var openTo =
        offers.stream()
            .filter(offer -> offer.status() == InboxOffer.Status.OPEN)
            .map(InboxOffer::firm)
            .toList();
    return new MatterDocument(
        Matter.statusOf(matter),
        caseId,
        openTo,
        offers.stream().map(OfferPart::of).toList(),
        engagement,
        ending,
        null,
        ClientPart.of(matter.client()),
        openTo.isEmpty() ? null : true,
        ListOrder.of(matter).orElse(null),
        Matter.numberOf(matter).orElse(null),
        matter.client().openOpportunity().map(open -> open.facts().state()).orElse(null));
  }

  Matter toDomain() {
    var heard = client == null ? ClientUpdates.NONE : client.toDomain();
    if (caseId == null) {
      return new Matter.Absent(heard);
    }
    var all = offers.stream().map(OfferPart::toDomain).toList();
    if (engagement == null) {
      return new Matter.Offered(caseId, all, Boolean.TRUE.equals(clientLeft) ? LEFT_BEFORE : heard);
    }
    return ending == null
        ? new Matter.Engaged(caseId, all, engagement.toDomain(), heard)
        : new Matter.Ended(caseId, all, engagement.toDomain(), ending, heard);
  }
}
