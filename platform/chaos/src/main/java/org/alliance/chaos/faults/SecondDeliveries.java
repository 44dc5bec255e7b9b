package org.alliance.chaos.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alliance.chaos.audit.TopicReader;
import org.alliance.chaos.row.RowContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Events that are delivered a second time: half of them at once, the other half late.
final class SecondDeliveries {
  /// More than the three in ten of all that are wanted: what the last reports bring about when the
  /// fault is over comes once.
  private static final int CHOSEN_OF_100 = 50;

  private final RowContext scene;
  private final Injection injection;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Appearances appearances = new Appearances();
  private final List<Late> late = new ArrayList<>();

  SecondDeliveries(RowContext scene, Injection injection) {
    this.scene = scene;
    this.injection = injection;
  }

  private record Late(ConsumerRecord<byte[], byte[]> record, long due) {}

  /// Chooses from what was sent since the last time, and delivers what is due.
  ///
  /// @param latest seconds within which what is chosen now comes again
  void round(long latest) {
    positions.putAll(
        TopicReader.events(
            scene.cluster().broker(),
            positions,
            record -> {
              if (isChosen(record)) {
                late.add(new Late(record, due(latest)));
              }
            }));
    var now = System.nanoTime();
    late.stream().filter(some -> some.due() <= now).forEach(some -> injection.again(some.record()));
    late.removeIf(some -> some.due() <= now);
    injection.flush();
    scene.count();
  }

  private boolean isChosen(ConsumerRecord<byte[], byte[]> record) {
    return TopicReader.event(record).filter(appearances::add).isPresent()
        && scene.random().nextInt(100) < CHOSEN_OF_100;
  }

  private long due(long latest) {
    var isLate = latest > 0 && scene.random().nextBoolean();
    return System.nanoTime()
        + TimeUnit.SECONDS.toNanos(isLate ? scene.random().nextLong(1, latest + 1) : 0);
  }
}
