package org.alliance.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;

class ConsumersTests {
  private static final int COUNT = 3;

  /// Each ends only when all have been told to.
  private final CountDownLatch told = new CountDownLatch(COUNT);

  @Test
  void stopAllAtOnce() {
    var consumers = new Consumers();
    var containers = Stream.generate(this::container).limit(COUNT).toList();
    containers.forEach(consumers::add);
    containers.forEach(KafkaMessageListenerContainer::start);
    consumers.start();
    consumers.stop();
    assertThat(told.getCount()).isZero();
    assertThat(containers).noneMatch(KafkaMessageListenerContainer::isRunning);
    assertThat(consumers.isRunning()).isFalse();
  }

  @Test
  void stopWithNobodyRunning() {
    var consumers = new Consumers();
    consumers.add(container());
    consumers.start();
    consumers.stop();
    assertThat(consumers.isRunning()).isFalse();
  }

  private KafkaMessageListenerContainer<String, String> container() {
    var settings = new ContainerProperties("topic");
    settings.setGroupId("group");
    settings.setMessageListener((MessageListener<String, String>) _ -> {});
    return new KafkaMessageListenerContainer<>(new Factory(), settings);
  }

  private final class Factory extends DefaultKafkaConsumerFactory<String, String> {
    Factory() {
      super(Map.of());
    }

    @Override
    protected Consumer<String, String> createRawConsumer(Map<String, Object> settings) {
      return new SlowToEnd();
    }
  }

  private final class SlowToEnd extends MockConsumer<String, String> {
    SlowToEnd() {
      super("earliest");
    }

    @Override
    public ConsumerRecords<String, String> poll(Duration timeout) {
      try {
        TimeUnit.MILLISECONDS.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.poll(timeout);
    }

    @Override
    public void close() {
      awaitOthers();
      super.close();
    }

    @Override
    public void close(CloseOptions options) {
      awaitOthers();
      super.close(options);
    }

    private void awaitOthers() {
      told.countDown();
      try {
        assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
