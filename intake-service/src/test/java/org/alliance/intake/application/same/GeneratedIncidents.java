package org.alliance.intake.application.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alliance.intake.application.same.GeneratedIncident.Town;
import org.alliance.intake.domain.question.Answers;

/// Made-up reports: some tell of the same incident in another way, others look alike and do not.
/// Always the same for the same seed.
final class GeneratedIncidents {
  /// @param incident reports with the same number tell of the same incident
  /// @param group how it differs from the one before it; empty of the first
  record Told(int incident, String group, Answers answers) {}

  private static final List<Town> TOWNS =
      List.of(
          new Town("CA", "San Francisco", "941"),
          new Town("CA", "Oakland", "946"),
          new Town("CA", "Los Angeles", "900"),
          new Town("NY", "Flushing", "113"),
          new Town("NY", "New York", "100"),
          new Town("WA", "Seattle", "981"),
          new Town("TX", "Houston", "770"),
          new Town("MN", "Saint Paul", "551"),
          new Town("MA", "Lowell", "018"),
          new Town("GA", "Doraville", "303"));

  private static final List<String> SPOTS =
      List.of("station", "library", "market", "temple", "school", "laundry", "bus stop", "park");

  private static final List<String> MORE =
      List.of(
          "I was alone and nobody helped me.",
          "My child saw everything and cannot sleep.",
          "There is a camera on the corner.",
          "I did not go to work for a week.",
          "A woman at the counter called for help.",
          "It was raining and already dark.",
          "I still have pain in my left arm.",
          "He had a red cap and a dog with him.");

  private final Random random;
  private final List<List<String>> samePeople;
  private final List<List<String>> relatives;
  private int phones;

  /// @param samePeople two ways to write the name of each
  /// @param relatives names of two people that share a word
  GeneratedIncidents(long seed, List<List<String>> samePeople, List<List<String>> relatives) {
    random = new Random(seed);
    this.samePeople = samePeople;
    this.relatives = relatives;
  }

  /// Each incident is told twice, once in each of the ways.
  List<Told> same(int first, int count) {
    var told = new ArrayList<Told>();
    var ways = List.of("retyped", "other romanization", "other channel", "other helper");
    for (var at = 0; at < count; at++) {
      var incident = incident(first + at);
      told.add(new Told(incident.number(), "", incident.first()));
      var way = ways.get(at % ways.size());
      told.add(
          new Told(
              incident.number(),
              way,
              switch (way) {
                case "retyped" -> incident.retyped(random);
                case "other romanization" -> incident.translated(random);
                case "other channel" -> incident.otherChannel(random);
                default -> incident.otherHelper(random, phone());
              }));
    }
    return told;
  }

  /// Pairs of incidents that look alike.
  List<Told> distinct(int first, int count) {
    var told = new ArrayList<Told>();
    var kinds =
        List.of("same family", "same place and week", "same person, another time", "same name");
    for (var at = 0; at < count; at++) {
      var one = incident(first + 2 * at);
      var kind = kinds.get(at % kinds.size());
      var family = relatives.get(random.nextInt(relatives.size()));
      var start = kind.equals("same family") ? one.named(family.subList(0, 1)) : one;
      told.add(new Told(start.number(), "", start.first()));
      var other = incident(first + 2 * at + 1);
      var alike =
          switch (kind) {
            case "same family" ->
                new GeneratedIncident(
                    other.number(),
                    family.subList(1, 2),
                    one.phone(),
                    "",
                    one.town(),
                    one.zip(),
                    one.day().plusDays(20L + random.nextInt(100)),
                    other.conduct(),
                    other.spot(),
                    other.more());
            case "same place and week" ->
                new GeneratedIncident(
                    other.number(),
                    other.name(),
                    other.phone(),
                    other.email(),
                    one.town(),
                    one.zip(),
                    one.day().plusDays(random.nextInt(7)),
                    one.conduct(),
                    other.spot(),
                    other.more());
            case "same person, another time" ->
                new GeneratedIncident(
                    other.number(),
                    one.name(),
                    one.phone(),
                    one.email(),
                    one.town(),
                    one.zip(),
                    one.day().plusDays(30L + random.nextInt(200)),
                    other.conduct(),
                    other.spot(),
                    other.more());
            default ->
                new GeneratedIncident(
                    other.number(),
                    one.name(),
                    other.phone(),
                    other.email(),
                    other.town(),
                    other.zip(),
                    other.day(),
                    other.conduct(),
                    other.spot(),
                    other.more());
          };
      told.add(new Told(other.number(), kind, alike.first()));
    }
    return told;
  }

  /// A hotline that writes its own number down for many callers of one town.
  List<Told> ofOneHotline(int first, int count) {
    var phone = phone();
    return IntStream.range(0, count)
        .mapToObj(at -> {
          var caller = incident(first + at);
          var called =
              new GeneratedIncident(
                  caller.number(),
                  caller.name(),
                  phone,
                  "",
                  TOWNS.getFirst(),
                  caller.zip(),
                  caller.day(),
                  caller.conduct(),
                  caller.spot(),
                  caller.more());
          return new Told(called.number(), at == 0 ? "" : "same hotline", called.first());
        })
        .toList();
  }

  private GeneratedIncident incident(int number) {
    var town = TOWNS.get(random.nextInt(TOWNS.size()));
    return new GeneratedIncident(
        number,
        samePeople.get(random.nextInt(samePeople.size())),
        phone(),
        "person" + number + "@example.org",
        town,
        town.zips() + "%02d".formatted(random.nextInt(20)),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
        random.nextInt(GeneratedIncident.CONDUCT.size()),
        SPOTS.get(random.nextInt(SPOTS.size())),
        MORE.get(random.nextInt(MORE.size())) + " " + MORE.get(random.nextInt(MORE.size())));
  }

  private String phone() {
    phones++;
    return "(%03d) 555-%04d".formatted(201 + phones % 700, phones);
  }
}
