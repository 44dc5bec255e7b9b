package org.alliance.chaos.run;

import java.util.List;
import org.alliance.chaos.cluster.Setting.Also;
import org.alliance.chaos.faults.LinkFaults;
import org.alliance.chaos.faults.ProcessFaults;
import org.alliance.chaos.faults.RecordFaults;
import org.alliance.chaos.faults.Zombies;
import org.alliance.chaos.row.Row;

/// The rows of the fault table that are run here.
final class Rows {
  static final List<Row> ALL =
      List.of(
          Row.of(1, "no fault, one in five submitted twice", _ -> {}).with(Also.OFFERS_IN_TIME),
          Row.of(3, "kill -9 each service", ProcessFaults::killServices).onRealStore(1).paced(1.5),
          Row.of(4, "kill -9 the broker", ProcessFaults::killBroker).onRealStore(1),
          Row.of(5, "kill -9 mongod, replica set of one", ProcessFaults::killStores).onRealStore(1),
          Row.of(5, "kill -9 mongod, replica set of three", ProcessFaults::killStores)
              .onRealStore(3)
              .paced(1.5),
          Row.of(6, "kill -9 everything at once", ProcessFaults::killEverything)
              .onRealStore(1)
              .paced(1.5),
          Row.of(7, "zombies: SIGSTOP services and broker", Zombies::pause)
              .withTwoInstances()
              .paced(1.5),
          Row.of(8, "two instances, rolling restarts", ProcessFaults::rollingRestarts)
              .withTwoInstances()
              .paced(1.5),
          Row.of(9, "cut, reset, delay, half-open on every link", LinkFaults::allKinds),
          Row.of(10, "one answer in ten lost after the write", LinkFaults::lostAnswers),
          Row.of(12, "clocks wrong by an hour, stepping back", ProcessFaults::wrongClocks)
              .with(Also.WRONG_CLOCKS, Also.CLOSINGS)
              .withTwoInstances()
              .paced(1.5),
          Row.of(13, "poison: one record in twenty", RecordFaults::poison),
          Row.of(14, "header attacks", RecordFaults::headerAttacks),
          Row.of(15, "three in ten delivered twice, full replay", RecordFaults::deliveredTwice)
              .with(Also.FULL_REPLAY),
          Row.of(16, "rebalance storm", RecordFaults::rebalanceStorm)
              .withTwoInstances()
              .with(Also.OFFERS_IN_TIME)
              .paced(1.5));

  /// Rows 1, 13, 14 and 15 on one system, for every build. How soon a case is offered is left out:
  /// a build has the machine not for itself.
  static final Row SHORT =
      Row.of(
              1,
              "rows 1, 13, 14 and 15 in short",
              scene -> {
                RecordFaults.poison(scene);
                RecordFaults.headerAttacksWithPatience(scene);
                RecordFaults.deliveredTwice(scene);
              })
          .with(Also.FULL_REPLAY, Also.AT_ITS_OWN_PACE)
          .paced(2);

  private Rows() {}
}
