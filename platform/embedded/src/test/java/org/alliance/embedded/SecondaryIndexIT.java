package org.alliance.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two collections get the same changes; one has indexes, the other is scanned.
class SecondaryIndexIT {
  private static final List<String> FIELDS = List.of("word", "at", "firm", "offers.firm", "n");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersAsAScanDoes(long seed) {
    var random = new Random(seed);
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri())) {
      var scanned = client.getDatabase("test").getCollection("scanned");
      var indexed = client.getDatabase("test").getCollection("indexed");
      var indexedFrom = random.nextInt(200);
      for (var step = 0; step < 400; step++) {
        if (step == indexedFrom) {
          index(indexed);
        }
        change(random, List.of(scanned, indexed));
        if (step % 2 == 0) {
          var query = query(random, 2);
          var sort = sort(random);
          var limit = random.nextInt(4) == 0 ? 5 : 0;
          var asked = "seed %d, step %d: %s".formatted(seed, step, query.toBsonDocument().toJson());
          assertThat(answer(indexed.find(query).sort(sort).limit(limit)))
              .as(asked)
              .isEqualTo(answer(scanned.find(query).sort(sort).limit(limit)));
          assertThat(List.of(indexed.countDocuments(query), scanned.countDocuments(query)))
              .as(asked)
              .containsOnly((long) answer(scanned.find(query)).size());
          assertThat(indexed.countDocuments(query, new CountOptions().skip(2).limit(3)))
              .as(asked)
              .isEqualTo(answer(scanned.find(query).skip(2).limit(3)).size());
          var after =
              random.nextBoolean() ? query : and(query, gt("_id", "c" + random.nextInt(80)));
          var byId = random.nextBoolean() ? Sorts.ascending("_id") : Sorts.descending("_id");
          assertThat(answer(indexed.find(after).sort(byId).skip(1).limit(4)))
              .as(asked)
              .isEqualTo(answer(scanned.find(after).sort(byId)).stream().skip(1).limit(4).toList());
        }
      }
    }
  }

  @Test
  void indexesWhatARestartedStoreHolds() {
    try (var mongo = EmbeddedMongo.start(folder, 0);
        var client = MongoClients.create(mongo.uri())) {
      var cases = client.getDatabase("test").getCollection("cases");
      for (var n = 0; n < 100; n++) {
        cases.insertOne(new Document("_id", "c" + n).append("word", "w" + n % 10));
      }
    }
    try (var mongo = EmbeddedMongo.start(folder, 0);
        var client = MongoClients.create(mongo.uri())) {
      var cases = client.getDatabase("test").getCollection("cases");
      index(cases);
      cases.updateOne(eq("c7"), set("word", "w8"));
      assertThat(cases.countDocuments(eq("word", "w7"))).isEqualTo(9);
      assertThat(cases.countDocuments(eq("word", "w8"))).isEqualTo(11);
    }
  }

  /// Two fields are always written together and one of them is indexed: every answer has to show
  /// them equal and inside the range that was asked for, and the end every document once.
  @Test
  void isTrueWhileOthersWrite() throws Exception {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri());
        var threads = Executors.newFixedThreadPool(8)) {
      var cases = client.getDatabase("test").getCollection("cases");
      index(cases);
      for (var n = 0; n < 200; n++) {
        cases.insertOne(new Document("_id", "c" + n).append("n", n).append("same", n));
      }
      var written = new AtomicBoolean();
      Callable<Void> reader =
          () -> {
            while (!written.get()) {
              read(cases);
            }
            return null;
          };
      var readers = IntStream.range(0, 4).mapToObj(_ -> threads.submit(reader)).toList();
      var writers =
          IntStream.range(0, 4).mapToObj(seed -> threads.submit(() -> write(cases, seed))).toList();
      for (var writer : writers) {
        writer.get();
      }
      written.set(true);
      for (var one : readers) {
        one.get();
      }
      assertThat(cases.countDocuments(gte("n", 0))).isEqualTo(200);
      assertThat(cases.find(exists("n")).into(new ArrayList<>()))
          .allSatisfy(found -> assertThat(found.get("n")).isEqualTo(found.get("same")))
          .hasSize(200);
    }
  }

  /// The figures are printed for whoever changes the index; nothing is asserted about time.
  @Test
  void findsTheSameAsAScanAndSaysHowLongBothTook() {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri())) {
      var scanned = client.getDatabase("test").getCollection("scanned");
      var indexed = client.getDatabase("test").getCollection("indexed");
      index(indexed);
      var documents =
          IntStream.range(0, 5_000)
              .mapToObj(n -> new Document("_id", "c" + n).append("firm", "f" + n % 500))
              .toList();
      scanned.insertMany(documents);
      indexed.insertMany(documents);
      var found = new ArrayList<Integer>();
      for (var cases : List.of(scanned, indexed)) {
        var began = System.nanoTime();
        for (var n = 0; n < 200; n++) {
          found.add(answer(cases.find(eq("firm", "f" + n))).size());
        }
        System.out.printf(
            "200 look-ups among 5,000 documents, %s: %d ms%n",
            cases.getNamespace().getCollectionName(), (System.nanoTime() - began) / 1_000_000);
      }
      assertThat(found).containsOnly(10);
    }
  }

  /// More than one batch, so that a cursor is read while documents change.
  private static void read(MongoCollection<Document> cases) {
    for (var found : cases.find(and(gte("n", 50), lt("n", 150))).batchSize(10)) {
      assertThat(found.getInteger("n")).isEqualTo(found.get("same")).isBetween(50, 149);
    }
  }

  private static void write(MongoCollection<Document> cases, int seed) {
    var random = new Random(seed);
    for (var time = 0; time < 300; time++) {
      var id = "c" + random.nextInt(200);
      switch (random.nextInt(3)) {
        case 0 -> cases.updateOne(eq(id), combine(set("n", time % 200), set("same", time % 200)));
        case 1 -> cases.updateMany(eq("n", time % 200), combine(inc("n", 1), inc("same", 1)));
        default -> {
          var gone = cases.findOneAndDelete(eq(id));
          if (gone != null) {
            cases.insertOne(gone);
          }
        }
      }
    }
  }

  private static void index(MongoCollection<Document> cases) {
    cases.createIndex(ascending("word", "at"));
    cases.createIndex(ascending("at"));
    cases.createIndex(ascending("firm", "word", "n"));
    cases.createIndex(ascending("offers.firm", "n"));
    cases.createIndex(ascending("n"));
  }

  private static void change(Random random, List<MongoCollection<Document>> both) {
    var id = "c" + random.nextInt(80);
    var document = new Document("_id", id);
    for (var field : List.of("word", "at", "firm", "n")) {
      if (random.nextInt(4) > 0) {
        document.append(field, value(random, field));
      }
    }
    if (random.nextBoolean()) {
      document.append("offers", offers(random));
    }
    var field = FIELDS.get(random.nextInt(3));
    var value = value(random, field);
    var kind = random.nextInt(6);
    for (var cases : both) {
      switch (kind) {
        case 0 -> cases.deleteOne(eq(id));
        case 1 -> cases.updateOne(eq(id), unset(field));
        case 2 -> cases.updateMany(eq(field, value), set("n", 7));
        case 3 -> cases.updateOne(eq(id), set(field, value));
        default -> {
          cases.deleteOne(eq(id));
          cases.insertOne(document);
        }
      }
    }
  }

  private static List<Document> offers(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ ->
            random.nextInt(4) == 0
                ? new Document("other", 1)
                : new Document("firm", value(random, "firm")).append("n", random.nextInt(3)))
        .toList();
  }

  private static Object value(Random random, String field) {
    if (random.nextInt(12) == 0) {
      return Arrays.asList("w1", 3, List.of(), null, true, new Document("a", 1))
          .get(random.nextInt(3));
    }
    return switch (field) {
      case "at" -> new Date(random.nextInt(10) * 1_000L);
      case "n" -> number(random);
      case "word" ->
          random.nextInt(8) == 0 ? List.of("w1", "w" + random.nextInt(5)) : "w" + random.nextInt(5);
      default -> "f" + random.nextInt(5);
    };
  }

  private static Object number(Random random) {
    var number = random.nextInt(10);
    return switch (random.nextInt(3)) {
      case 0 -> number;
      case 1 -> (long) number;
      default -> number + (random.nextBoolean() ? 0.0 : 0.5);
    };
  }

  private static Bson query(Random random, int depth) {
    var field = FIELDS.get(random.nextInt(FIELDS.size()));
    var value = value(random, field);
    return switch (random.nextInt(depth == 0 ? 9 : 13)) {
      case 0, 1 -> eq(field, value);
      case 2 -> in(field, value, value(random, field));
      case 3 -> gt(field, value);
      case 4 -> lte(field, value);
      case 5 ->
          new Document(field, new Document("$gte", value).append("$lt", value(random, field)));
      case 6 -> exists(field, random.nextBoolean());
      case 7 -> random.nextBoolean() ? ne(field, value) : eq(field, null);
      case 8 -> elemMatch("offers", eq("firm", value));
      case 9 -> or(query(random, depth - 1), query(random, depth - 1));
      default -> and(query(random, depth - 1), query(random, depth - 1));
    };
  }

  private static Bson sort(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Sorts.ascending("n", "_id");
      case 1 -> Sorts.descending("at");
      default -> new Document();
    };
  }

  private static List<Document> answer(FindIterable<Document> found) {
    return found.into(new ArrayList<>());
  }
}
