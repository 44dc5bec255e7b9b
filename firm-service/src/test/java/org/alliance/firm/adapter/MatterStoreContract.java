package org.alliance.firm.adapter;

import java.util.List;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Matters;
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
