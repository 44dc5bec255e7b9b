package org.alliance.firm.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.domain.client.ClientUpdates;
import org.alliance.firm.domain.matter.InboxOffer;
import org.alliance.firm.domain.matter.InboxOffer.Status;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.mongo.MongoAggregates;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class MissingListOrderIT {
  private static final FirmId FIRM = new FirmId("firm-lists-old");
  private final MongoTemplate mongo = Stores.mongo();
  private final MongoAggregates<Matter, MatterEvent, MatterDocument> store =
      Stores.of(mongo, MongoConfiguration.MATTERS);
  private final MissingListOrder missing = new MissingListOrder(store, mongo);
  private final OfferInbox offers = new MongoOfferInbox(new MatterQueries(store, mongo));

  @Test
  void givesAPlaceToMattersThatWereStoredBeforeListsHadAnOrder() {
    var later = older(Matters.TOMORROW.plusSeconds(60));
    var sooner = older(Matters.TOMORROW);
    missing.fillIn();
    missing.fillIn();
    var open = new OfferInbox.Filter(Optional.of(Status.OPEN), Optional.empty());
    assertThat(offers.ofFirm(FIRM, open, Optional.empty(), 10).lines())
        .extracting(line -> line.offer().id().caseId())
        .containsExactly(sooner, later);
    assertThat(offers.open(Optional.empty(), Optional.empty(), 1_000).lines())
        .extracting(line -> line.offer().id().caseId())
        .contains(sooner, later);
  }

  private CaseId older(Instant answerBy) {
    var id = CaseId.of(UUID.randomUUID());
    var offer =
        new InboxOffer(
            OfferId.of(id, 1),
            FIRM,
            Matters.FACTS,
            answerBy,
            Status.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var matter = new Matter.Offered(id, List.of(offer), ClientUpdates.NONE);
    store.save(Change.of(store.load(id.value()), matter, List.of()));
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id.value())),
        new Update().unset("state.order").unset("state.anyOpen"),
        "matters");
    return id;
  }
}
