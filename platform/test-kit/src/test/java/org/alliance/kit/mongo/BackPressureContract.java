package org.alliance.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.alliance.kit.aggregate.OutboxFull;
import org.alliance.kit.codec.EventCodec;
import org.alliance.kit.mongo.Notes.Words;
import org.alliance.kit.outbox.Outbox.Sent;
import org.alliance.kit.outbox.OutboxSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/// How much an aggregate takes on while the broker confirms nothing. A part of [DocumentsContract].
public abstract class BackPressureContract {
  protected static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final int MOST = 50;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// An empty store.
  protected abstract Documents documents();

  final Documents documents = documents();
  final MongoAggregates<Words, String, Words> notes = at(NOW);

  @Nested
  class AnAggregateWithTooMuchUnsent {
    @BeforeEach
    void fill() {
      Notes.say(notes, "a", Collections.nCopies(MOST - 1, "word").toArray(String[]::new));
      Notes.say(notes, "a", "last");
    }

    @Test
    void isAskedForNoMoreAndStaysAsItIs() {
      var before = notes.load("a");
      assertThatThrownBy(() -> Notes.say(notes, "a", "more")).isInstanceOf(OutboxFull.class);
      assertThat(notes.load("a")).isEqualTo(before);
    }

    @Test
    void keepsNoOtherFromTalking() {
      Notes.say(notes, "b", "one");
      assertThat(notes.load("b").backlog().count()).isEqualTo(1);
    }

    /// Otherwise a reader would stand still because of its own outbox, and everybody behind it.
    @Test
    void stillHearsOthersAndAnswersThem() {
      Notes.hear(notes, "a", 1, "answer");
      Notes.hold(notes, "a", 3, null);
      var after = notes.load("a");
      assertThat(after.state().words()).hasSize(MOST + 1).endsWith("answer");
      assertThat(after.backlog().count()).isEqualTo(MOST + 1);
      assertThat(after.held()).hasSize(1);
    }

    @Test
    void isAskedAgainOnceItIsSent() {
      var unsent = notes.unsentOf(List.of("a")).getFirst();
      notes.confirm(List.of(new Sent("a", unsent.events())));
      Notes.say(notes, "a", "more");
      assertThat(notes.load("a").backlog().count()).isEqualTo(1);
    }
  }

  @Test
  void takesNothingOnOnceTheOldestWaitsForTooLong() {
    Notes.say(notes, "a", "one");
    Notes.say(at(NOW.plus(LONGEST)), "a", "two");
    assertThatThrownBy(() -> Notes.say(at(NOW.plus(LONGEST).plusSeconds(1)), "a", "three"))
        .isInstanceOf(OutboxFull.class);
    assertThat(notes.load("a").state().words()).containsExactly("one", "two");
  }

  final MongoAggregates<Words, String, Words> at(Instant time) {
    var converter =
        new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
    converter.afterPropertiesSet();
    return new MongoAggregates<>(
        documents,
        converter,
        Notes.MAPPING,
        new EventCodec(),
        Clock.fixed(time, ZoneOffset.UTC),
        OutboxSignal.NOBODY);
  }
}
