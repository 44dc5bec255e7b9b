package org.alliance.benchmarks.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.alliance.contracts.values.CaseNumber;
import org.bson.Document;

/// Many documents of cases out of some: each copy has an id and a number of its own, and its times
/// lie up to eleven months earlier.
final class CaseCopies {
  private static final int PAGE = 500;
  private static final long LEAST_TIME = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final int DAYS = 335;
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private final MongoCollection<Document> files;
  private final String numberField;
  private final Set<String> over;
  private final int openOnes;
  private final Consumer<Document> last;
  private final RandomGenerator random;
  private long numbers = 10_000_000;

  private CaseCopies(
      MongoCollection<Document> files,
      RandomGenerator random,
      String numberField,
      Set<String> over,
      int openOnes,
      Consumer<Document> last) {
    this.files = files;
    this.random = random;
    this.numberField = numberField;
    this.over = over;
    this.openOnes = openOnes;
    this.last = last;
  }

  /// Case files. The service counts a copy as it counts a file that has changed.
  static CaseCopies ofFiles(MongoCollection<Document> files, RandomGenerator random) {
    return new CaseCopies(
        files,
        random,
        "number",
        Set.of("ended", "declined"),
        5,
        document -> {
          document.remove("counted");
          document.get("state", Document.class).append("uncounted", true);
        });
  }

  /// Referrals that the scheduler does not take up: their firms have the cases, or are asked.
  static CaseCopies ofReferrals(MongoCollection<Document> referrals, RandomGenerator random) {
    return new CaseCopies(
        referrals,
        random,
        "caseNumber",
        Set.of("assigned"),
        20,
        document -> document.get("state", Document.class).remove("changed"));
  }

  /// Fills the collection up to so many files.
  void fillUpTo(long cases) {
    var originals = files.find().limit(1_000).into(new ArrayList<>());
    var page = new ArrayList<Document>();
    for (var at = files.countDocuments(); at < cases; at++) {
      page.add(copy(original(originals)));
      if (page.size() == PAGE || at == cases - 1) {
        files.insertMany(page, new InsertManyOptions().ordered(false));
        page.clear();
      }
    }
  }

  /// Most cases of a year are over: of so many open ones, all but one are passed over.
  private Document original(List<Document> originals) {
    while (true) {
      var one = originals.get(random.nextInt(originals.size()));
      if (over.contains(one.get("state", Document.class).getString("word"))
          || random.nextInt(openOnes) == 0) {
        return one;
      }
    }
  }

  private Document copy(Document original) {
    var state = original.get("state", Document.class);
    numbers++;
    var copied =
        new Copy(
            original.getString("_id"),
            new UUID(random.nextLong(), random.nextLong()).toString(),
            String.valueOf(state.getString(numberField)),
            CaseNumber.of(numbers).value(),
            Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    var document = (Document) copied.of(original);
    last.accept(document);
    return document;
  }

  private record Copy(String id, String newId, String number, String newNumber, Duration earlier) {
    private Object of(Object value) {
      return switch (value) {
        case Document document -> {
          var changed = new Document();
          document.forEach(
              (name, part) -> changed.append(text(name), part == null ? null : of(part)));
          yield changed;
        }
        case List<?> list -> list.stream().map(this::of).toList();
        case Date date -> Date.from(date.toInstant().minus(earlier));
        case Long time when time > LEAST_TIME -> time - earlier.toMillis();
        case String text -> text(text);
        default -> value;
      };
    }

    private String text(String text) {
      return INSTANT.matcher(text).matches()
          ? Instant.parse(text).minus(earlier).toString()
          : text.replace(id, newId).replace(number, newNumber);
    }
  }
}
