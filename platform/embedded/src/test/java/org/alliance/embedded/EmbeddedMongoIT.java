package org.alliance.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {
  @TempDir Path folder;

  @Test
  void changesADocumentOnlyAtTheVersionThatWasRead() {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri())) {
      var cases = cases(client);
      cases.insertOne(new Document("_id", "a").append("v", 1L).append("out", List.of()));
      var out = List.of(new Document("n", 1L), new Document("n", 2L));
      var change = combine(set("v", 2L), pushEach("out", out), set("outAt", new Date()));
      assertThat(cases.updateOne(and(eq("a"), eq("v", 1L)), change).getMatchedCount()).isEqualTo(1);
      assertThat(cases.updateOne(and(eq("a"), eq("v", 1L)), change).getMatchedCount()).isZero();
      assertThat(only(cases).getList("out", Document.class)).isEqualTo(out);
    }
  }

  @Test
  void takesOutWhatWasSentAndThenForgetsThatAnythingWaits() {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri())) {
      var cases = cases(client);
      cases.insertOne(
          new Document("_id", "a")
              .append("out", List.of(new Document("n", 1L), new Document("n", 2L)))
              .append("outAt", new Date(0)));
      assertThat(cases.find(lte("outAt", new Date())).into(new ArrayList<>())).hasSize(1);
      cases.updateOne(eq("a"), pull("out", lte("n", 1L)));
      assertThat(cases.updateOne(and(eq("a"), size("out", 0)), unset("outAt")).getMatchedCount())
          .isZero();
      cases.updateOne(eq("a"), pull("out", lte("n", 2L)));
      assertThat(cases.updateOne(and(eq("a"), size("out", 0)), unset("outAt")).getMatchedCount())
          .isEqualTo(1);
      assertThat(only(cases).containsKey("outAt")).isFalse();
    }
  }

  @Test
  void refusesASecondDocumentOfTheSameId() {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri())) {
      cases(client).insertOne(new Document("_id", "a"));
      assertThatThrownBy(() -> cases(client).insertOne(new Document("_id", "a")))
          .isInstanceOf(MongoWriteException.class);
    }
  }

  @Test
  void acceptsTheIndexesThatProductionNeeds() {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri())) {
      cases(client).createIndex(Indexes.ascending("outAt"), new IndexOptions().sparse(true));
      for (var n = 0; n < 5; n++) {
        cases(client).insertOne(new Document("_id", "c" + n).append("n", n));
      }
      assertThat(cases(client).find().sort(Sorts.descending("n")).limit(2).into(new ArrayList<>()))
          .extracting(found -> found.get("n"))
          .containsExactly(4, 3);
    }
  }

  @Test
  void givesEveryConcurrentUpdateAValueOfItsOwn() throws Exception {
    try (var mongo = EmbeddedMongo.inMemory();
        var client = MongoClients.create(mongo.uri());
        var threads = Executors.newFixedThreadPool(8)) {
      cases(client).insertOne(new Document("_id", "counter").append("n", 0).append("same", 0));
      var seen = ConcurrentHashMap.<Integer>newKeySet();
      var torn = ConcurrentHashMap.<Document>newKeySet();
      Callable<Void> hammer =
          () -> {
            for (var time = 0; time < 1_000; time++) {
              var after =
                  cases(client)
                      .findOneAndUpdate(
                          eq("counter"),
                          combine(inc("n", 1), inc("same", 1)),
                          new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
              seen.add(Objects.requireNonNull(after).getInteger("n"));
              var read = only(cases(client));
              if (!read.get("n").equals(read.get("same"))) {
                torn.add(read);
              }
            }
            return null;
          };
      for (var done : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> hammer).toList())) {
        done.get();
      }
      assertThat(seen).hasSize(8_000);
      assertThat(torn).isEmpty();
    }
  }

  @Test
  void holdsEverythingAfterARestart() {
    try (var mongo = EmbeddedMongo.start(folder, 0);
        var client = MongoClients.create(mongo.uri())) {
      cases(client)
          .insertMany(
              List.of(
                  new Document("_id", "a").append("n", 1),
                  new Document("_id", "b"),
                  new Document("_id", "c")));
      cases(client).updateOne(eq("a"), set("n", 2));
      cases(client).deleteOne(eq("b"));
    }
    for (var restart = 0; restart < 2; restart++) {
      try (var mongo = EmbeddedMongo.start(folder, 0);
          var client = MongoClients.create(mongo.uri())) {
        assertThat(cases(client).find().into(new ArrayList<>()))
            .containsExactlyInAnyOrder(
                new Document("_id", "a").append("n", 2), new Document("_id", "c"));
        assertThatThrownBy(() -> cases(client).insertOne(new Document("_id", "a")))
            .isInstanceOf(MongoWriteException.class);
      }
    }
  }

  @Test
  void losesNothingItAnsweredWhenItsProcessIsKilled() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var answered = new ArrayList<String>();
    try (var lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      while (answered.size() < 2_000) {
        answered.add(Objects.requireNonNull(lines.readLine()));
      }
      child.destroyForcibly().waitFor();
    }
    try (var mongo = EmbeddedMongo.start(folder, 0);
        var client = MongoClients.create(mongo.uri())) {
      var there =
          cases(client).find().map(document -> document.getString("_id")).into(new ArrayList<>());
      assertThat(there).containsAll(answered);
    }
  }

  private static MongoCollection<Document> cases(MongoClient client) {
    return client.getDatabase("test").getCollection("cases");
  }

  private static Document only(MongoCollection<Document> collection) {
    return Objects.requireNonNull(collection.find().first());
  }
}
