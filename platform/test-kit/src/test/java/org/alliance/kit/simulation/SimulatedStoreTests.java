package org.alliance.kit.simulation;

import org.alliance.kit.mongo.Documents;
import org.alliance.kit.mongo.DocumentsContract;

/// While nothing fails, the store of the simulation does what MongoDB does.
class SimulatedStoreTests extends DocumentsContract {
  @Override
  protected Documents documents() {
    var world = new World(1, Mutation.NONE);
    world.stopFaults();
    return new SimulatedStore(new SimulatedStore.Disk(), world);
  }
}
