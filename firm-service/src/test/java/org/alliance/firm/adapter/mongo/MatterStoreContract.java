package org.alliance.firm.adapter.mongo;

import java.util.List;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.testkit.AggregatesContract;

abstract class MatterStoreContract extends AggregatesContract<Matter, MatterEvent> {
  @Override
  protected List<Matter> states() {
    return Matters.ALL;
  }

  @Override
  protected String id() {
    return Matters.CASE.value();
  }
}
