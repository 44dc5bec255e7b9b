package org.alliance.firm.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.testkit.AggregatesContract;

abstract class FirmStoreContract extends AggregatesContract<Firm, Described> {
  @Override
  protected List<Firm> states() {
    return List.of(
        new Firm.Absent(),
        new Firm.Registered(
            new Firm.Profile(
                new FirmId("firm-001"),
                "Firm 001",
                List.of(new Firm.Office("San Francisco", UsState.CA, new Zip3("941"))),
                List.of(
                    new Firm.Lawyer(
                        new LawyerId("l-1"),
                        List.of(UsState.CA),
                        List.of(LanguageTag.ENGLISH),
                        List.of(ServiceCategory.LAWSUIT))),
                5,
                Optional.of(2),
                Map.of(ServiceCategory.LAWSUIT, 1),
                true)));
  }

  @Override
  protected String id() {
    return "firm-001";
  }
}
