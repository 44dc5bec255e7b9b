package org.alliance.firm.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.domain.ClientUpdates;
import org.alliance.firm.domain.InboxOffer;
import org.alliance.firm.domain.InboxOffer.Status;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Matters;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.MongoAggregates;
import org.alliance.kit.outbox.OutboxSignal;
import org.alliance.testkit.Infrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class MatterListsIT {
  private static final FirmId FIRM = new FirmId("firm-lists-old");
  private final MongoAggregates<Matter, MatterEvent, MatterDocument> store =
      new MongoAggregates<>(
          Infrastructure.mongo(),
          MongoConfiguration.MATTERS,
          new EventCodec(),
          Clock.systemUTC(),
          OutboxSignal.NOBODY);
  private final MatterLists lists = new MatterLists(store, Infrastructure.mongo());

  @Test
  void givesAPlaceToMattersThatWereStoredBeforeListsHadAnOrder() {
    var later = older(Matters.TOMORROW.plusSeconds(60));
    var sooner = older(Matters.TOMORROW);
    lists.fillInOrder();
    lists.fillInOrder();
    assertThat(lists.inbox(FIRM, Status.OPEN, "", 10).lines())
        .extracting(listed -> listed.offer().id().caseId())
        .containsExactly(sooner, later);
    assertThat(lists.open("", 1_000).lines())
        .extracting(listed -> listed.offer().id().caseId())
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
            Optional.empty());
    var matter = new Matter.Offered(id, List.of(offer), ClientUpdates.NONE);
    store.save(Change.of(store.load(id.value()), matter, List.of()));
    Infrastructure.mongo()
        .updateFirst(
            Query.query(Criteria.where("_id").is(id.value())),
            new Update().unset("state.order").unset("state.anyOpen"),
            "matters");
    return id;
  }
}
