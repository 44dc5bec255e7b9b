package org.alliance.firm.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.TeamStaffed.Member;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.Coded;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.EngagementEnding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferDeclineReason;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.TeamRole;
import org.alliance.contracts.values.Urgency;
import org.alliance.contracts.values.UsState;
import org.alliance.contracts.values.Zip3;
import org.alliance.firm.adapter.ClientPart.InstructionPart;
import org.alliance.firm.domain.ClientUpdates;
import org.alliance.firm.domain.Connection;
import org.alliance.firm.domain.Engagement;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.Team;
import org.jspecify.annotations.Nullable;

/// A matter as it is stored. `openTo` names the firms whose offers are open, on top so that an
/// inbox is found by it; `anyOpen` is true if there is one, and absent otherwise. `order` is the
/// place in every list: urgent first, then the nearest deadline, then the id. `clientLeft` is read
/// only: it said that a client had withdrawn before `client` said it.
record MatterDocument(
    String word,
    @Nullable String caseId,
    List<String> openTo,
    List<OfferPart> offers,
    @Nullable EngagementPart engagement,
    @Nullable String ending,
    @Nullable Boolean clientLeft,
    @Nullable ClientPart client,
    @Nullable Boolean anyOpen,
    @Nullable String order) {
  private static final ClientUpdates LEFT_BEFORE =
      new ClientUpdates(
          Map.of(), Optional.of(new ClientUpdates.Withdrawal(Optional.empty())), List.of());

  record OfferPart(
      String id,
      String firm,
      String usState,
      String area,
      List<String> speaks,
      List<String> reads,
      List<String> services,
      String urgency,
      Instant answerBy,
      String status,
      @Nullable String reason,
      @Nullable String conflict,
      @Nullable List<InstructionPart> instructions) {
    static OfferPart of(InboxOffer offer) {
      var facts = offer.facts();
      return new OfferPart(
          offer.id().value(),
          offer.firm().value(),
          facts.state().name(),
          facts.area().value(),
          tags(facts.speaks()),
          tags(facts.reads()),
          codes(facts.services()),
          facts.urgency().code(),
          offer.answerBy(),
          offer.status().code(),
          offer.reason().map(Coded::code).orElse(null),
          offer.conflict().map(Coded::code).orElse(null),
          facts.instructions() == null
              ? null
              : facts.instructions().stream().map(InstructionPart::of).toList());
    }

    InboxOffer toDomain() {
      var facts =
          new CaseFacts(
              UsState.valueOf(usState),
              new Zip3(area),
              known(speaks),
              known(reads),
              all(ServiceCategory.class, services),
              Coded.of(Urgency.class, urgency),
              instructions == null
                  ? null
                  : instructions.stream().map(InstructionPart::toDomain).toList());
      return new InboxOffer(
          new OfferId(id),
          new FirmId(firm),
          facts,
          answerBy,
          Coded.of(InboxOffer.Status.class, status),
          Optional.ofNullable(reason).map(code -> Coded.of(OfferDeclineReason.class, code)),
          Optional.ofNullable(conflict).map(code -> Coded.of(ConflictFinding.class, code)));
    }
  }

  record EngagementPart(
      String firm,
      List<String> services,
      @Nullable TeamPart team,
      List<ConnectionPart> connections) {
    static EngagementPart of(Engagement engagement) {
      return new EngagementPart(
          engagement.firm().value(),
          codes(engagement.services()),
          engagement.team().map(TeamPart::of).orElse(null),
          engagement.connections().stream().map(ConnectionPart::of).toList());
    }

    Engagement toDomain() {
      return new Engagement(
          new FirmId(firm),
          all(ServiceCategory.class, services),
          Optional.ofNullable(team).map(TeamPart::toDomain),
          connections.stream().map(ConnectionPart::toDomain).toList());
    }
  }

  record TeamPart(List<MemberPart> members, List<String> languages, boolean interpreterArranged) {
    static TeamPart of(Team team) {
      return new TeamPart(
          team.members().stream()
              .map(member -> new MemberPart(member.lawyer().value(), member.role().code()))
              .toList(),
          tags(team.languages()),
          team.interpreterArranged());
    }

    Team toDomain() {
      var all =
          members.stream()
              .map(member ->
                  new Member(new LawyerId(member.lawyer), Coded.of(TeamRole.class, member.role)))
              .toList();
      return new Team(all, known(languages), interpreterArranged);
    }
  }

  record MemberPart(String lawyer, String role) {}

  record ConnectionPart(String id, String service, String provider, String status) {
    static ConnectionPart of(Connection connection) {
      return new ConnectionPart(
          connection.id().value(),
          connection.service().code(),
          connection.provider().code(),
          connection.status().code());
    }

    Connection toDomain() {
      return new Connection(
          new ConnectionId(id),
          Coded.of(ServiceCategory.class, service),
          Coded.of(ProviderKind.class, provider),
          Coded.of(ConnectionStatus.class, status));
    }
  }

  static MatterDocument of(Matter matter) {
    var client = ClientPart.of(matter.client());
    return switch (matter) {
      case Matter.Absent _ ->
          new MatterDocument(
              "absent", null, List.of(), List.of(), null, null, null, client, null, null);
      case Matter.Offered(var caseId, _, _) -> of(matter, caseId, null, null);
      case Matter.Engaged(var caseId, _, var engagement, _) ->
          of(matter, caseId, EngagementPart.of(engagement), null);
      case Matter.Over(var caseId, _, var engagement, var ending, _) ->
          of(matter, caseId, EngagementPart.of(engagement), ending.code());
    };
  }

  private static MatterDocument of(
      Matter matter, CaseId caseId, @Nullable EngagementPart engagement, @Nullable String ending) {
    var offers = Matter.offersOf(matter);
    var openTo =
        offers.stream()
            .filter(offer -> offer.status() == InboxOffer.Status.OPEN)
            .map(offer -> offer.firm().value())
            .toList();
    return new MatterDocument(
        Matter.wordFor(matter),
        caseId.value(),
        openTo,
        offers.stream().map(OfferPart::of).toList(),
        engagement,
        ending,
        null,
        ClientPart.of(matter.client()),
        openTo.isEmpty() ? null : true,
        MatterOrder.of(matter).orElse(null));
  }

  Matter toDomain() {
    var heard = client == null ? ClientUpdates.NONE : client.toDomain();
    if (caseId == null) {
      return new Matter.Absent(heard);
    }
    var all = offers.stream().map(OfferPart::toDomain).toList();
    var id = new CaseId(caseId);
    if (engagement == null) {
      return new Matter.Offered(id, all, Boolean.TRUE.equals(clientLeft) ? LEFT_BEFORE : heard);
    }
    return ending == null
        ? new Matter.Engaged(id, all, engagement.toDomain(), heard)
        : new Matter.Over(
            id, all, engagement.toDomain(), Coded.of(EngagementEnding.class, ending), heard);
  }

  private static List<String> codes(List<? extends Coded> values) {
    return values.stream().map(Coded::code).toList();
  }

  private static <T extends Enum<T> & Coded> List<T> all(Class<T> type, List<String> codes) {
    return codes.stream().map(code -> Coded.of(type, code)).toList();
  }

  private static List<String> tags(List<LanguageTag> languages) {
    return languages.stream().map(LanguageTag::value).toList();
  }

  private static List<LanguageTag> known(List<String> tags) {
    return tags.stream().map(LanguageTag::new).toList();
  }
}
