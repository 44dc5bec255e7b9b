package org.alliance.matching.adapter.mongo;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.matching.domain.firms.Capacity;
import org.alliance.matching.domain.firms.FirmFacts;
import org.alliance.matching.domain.firms.FirmProfile;
import org.alliance.matching.domain.firms.FirmProfile.Learnt;
import org.alliance.matching.domain.firms.Lawyer;
import org.alliance.matching.domain.firms.Office;
import org.alliance.testkit.AggregatesContract;

abstract class FirmProfileStoreContract extends AggregatesContract<FirmProfile, Learnt> {
  @Override
  protected List<FirmProfile> states() {
    return List.of(
        new FirmProfile.Unknown(),
        new FirmProfile.Known(
            new FirmFacts(
                new FirmId("firm-001"),
                List.of(new Office(UsState.CA, new Zip3("941"))),
                List.of(
                    new Lawyer(
                        new LawyerId("l-1"),
                        List.of(UsState.CA),
                        List.of(LanguageTag.ENGLISH),
                        List.of(ServiceCategory.LAWSUIT))),
                new Capacity(5, 2, Map.of(ServiceCategory.LAWSUIT, 1)),
                true)));
  }

  @Override
  protected String id() {
    return "firm-001";
  }
}
