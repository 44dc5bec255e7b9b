package org.alliance.chaos.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The application's clock, wrong by what stands in a file. Tokens, Kafka and MongoDB go on using
/// the machine's.
@Configuration(proxyBeanMethods = false)
class SkewedClock {
  @Bean
  @Primary
  Clock skewed(@Value("${chaos.clock:}") String file) {
    return file.isEmpty() ? Clock.systemUTC() : new Skewed(Path.of(file), ZoneOffset.UTC);
  }

  private static final class Skewed extends Clock {
    private final Path file;
    private final ZoneId zone;

    Skewed(Path file, ZoneId zone) {
      this.file = file;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Skewed(file, other);
    }

    @Override
    public Instant instant() {
      try {
        return Instant.now().plus(Duration.parse(Files.readString(file).strip()));
      } catch (IOException | RuntimeException unreadable) {
        return Instant.now();
      }
    }
  }
}
