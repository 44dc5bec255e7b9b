package org.alliance.notification.adapter.mongo;

import java.util.List;
import org.alliance.notification.domain.Delivery;
import org.alliance.testkit.AggregatesContract;

abstract class DeliveryStoreContract extends AggregatesContract<Delivery, Delivery.Event> {
  @Override
  protected List<Delivery> states() {
    return DeliveryStates.ALL;
  }

  @Override
  protected String id() {
    return DeliveryStates.ID;
  }
}
