package org.alliance.intake.application.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;

/// Made-up reports: some tell of the same incident in another way, others look alike and do not.
/// Always the same for the same seed.
final class GeneratedIncidents {
  /// @param incident reports with the same number tell of the same incident
  /// @param group how it differs from the one before it; empty of the first
  record Told(int incident, String group, Answers answers) {}

  private record Town(String state, String city, String zips) {}

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

  private static final List<String> CONDUCT =
      List.of("assault", "threat", "vandalism", "robbery", "stalking");

  /// The same happening in other words, for each conduct; the last ones in other languages.
  private static final List<List<String>> STORIES =
      List.of(
          List.of(
              "On my way home a man shouted that I should go back to my country and pushed me down the stairs of the %s.",
              "She was attacked near the %s by a stranger. He screamed slurs, hit her shoulder and she fell several steps.",
              "집에 가는 길에 어떤 남자가 네 나라로 돌아가라고 소리치며 %s 계단에서 저를 밀었습니다."),
          List.of(
              "A neighbor from the %s wrote a note that he will burn our house if we people do not move away soon.",
              "My aunt found a letter at her door. Somebody living by the %s threatens to set fire to the home.",
              "%s 附近的邻居留下字条，说如果我们不搬走就烧掉我们的房子。"),
          List.of(
              "At night somebody sprayed hateful words about our people on the shop beside the %s and smashed the window.",
              "The family's store next to the %s was vandalized with racist graffiti; glass was broken, too.",
              "Ban đêm có người xịt sơn những lời thù hằn lên cửa tiệm cạnh %s và đập vỡ cửa kính."),
          List.of(
              "Two young men took my bag at the %s, called me names because of my eyes, and kicked me on the ground.",
              "He reports that he was robbed outside the %s. They mocked his accent, stole his phone and wallet.",
              "Dalawang lalaki ang umagaw ng bag ko sa %s, minura ako at sinipa habang nasa lupa."),
          List.of(
              "The same person follows me from the %s every morning, spits at me and says the virus is my fault.",
              "Client is followed daily on the route by the %s. The man spits and blames her for the disease.",
              "ស្រីម្នាក់តាមខ្ញុំពី %s រាល់ព្រឹក ហើយស្ដោះទឹកមាត់ដាក់ខ្ញុំ។"));

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

  /// One incident as its first report tells it.
  private record Incident(
      int number, List<String> name, String phone, String email, Town town, String zip,
      LocalDate day, int conduct, String spot, String more) {}

  /// Each incident is told twice, once in each of the ways.
  List<Told> same(int first, int count) {
    var told = new ArrayList<Told>();
    var ways = List.of("retyped", "other romanization", "other channel", "other helper");
    for (var at = 0; at < count; at++) {
      var incident = incident(first + at);
      told.add(new Told(incident.number, "", first(incident)));
      var way = ways.get(at % ways.size());
      told.add(
          new Told(
              incident.number,
              way,
              switch (way) {
                case "retyped" -> retyped(incident);
                case "other romanization" -> translated(incident);
                case "other channel" -> otherChannel(incident);
                default -> otherHelper(incident);
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
      var start = kind.equals("same family") ? named(one, family.subList(0, 1)) : one;
      told.add(new Told(start.number, "", first(start)));
      var other = incident(first + 2 * at + 1);
      var alike =
          switch (kind) {
            case "same family" ->
                new Incident(
                    other.number, family.subList(1, 2), one.phone, "", one.town, one.zip,
                    one.day.plusDays(20L + random.nextInt(100)), other.conduct, other.spot,
                    other.more);
            case "same place and week" ->
                new Incident(
                    other.number, other.name, other.phone, other.email, one.town, one.zip,
                    one.day.plusDays(random.nextInt(7)), one.conduct, other.spot, other.more);
            case "same person, another time" ->
                new Incident(
                    other.number, one.name, one.phone, one.email, one.town, one.zip,
                    one.day.plusDays(30L + random.nextInt(200)), other.conduct, other.spot,
                    other.more);
            default ->
                new Incident(
                    other.number, one.name, other.phone, other.email, other.town, other.zip,
                    other.day, other.conduct, other.spot, other.more);
          };
      told.add(new Told(other.number, kind, first(alike)));
    }
    return told;
  }

  /// A hotline that writes its own number down for many callers of one town.
  List<Told> ofOneHotline(int first, int count) {
    var phone = phone();
    return IntStream.range(0, count)
        .mapToObj(at -> {
          var caller = incident(first + at);
          return new Told(
              caller.number,
              at == 0 ? "" : "same hotline",
              first(
                  new Incident(
                      caller.number, caller.name, phone, "", TOWNS.getFirst(), caller.zip,
                      caller.day, caller.conduct, caller.spot, caller.more)));
        })
        .toList();
  }

  private Incident incident(int number) {
    var town = TOWNS.get(random.nextInt(TOWNS.size()));
    return new Incident(
        number,
        samePeople.get(random.nextInt(samePeople.size())),
        phone(),
        "person" + number + "@example.org",
        town,
        town.zips + "%02d".formatted(random.nextInt(20)),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
        random.nextInt(CONDUCT.size()),
        SPOTS.get(random.nextInt(SPOTS.size())),
        MORE.get(random.nextInt(MORE.size())) + " " + MORE.get(random.nextInt(MORE.size())));
  }

  private static Incident named(Incident incident, List<String> name) {
    return new Incident(
        incident.number, name, incident.phone, incident.email, incident.town, incident.zip,
        incident.day, incident.conduct, incident.spot, incident.more);
  }

  private String phone() {
    phones++;
    return "(%03d) 555-%04d".formatted(201 + phones % 700, phones);
  }

  private static Answers first(Incident incident) {
    return Answers.NONE
        .with(Questions.NAME, incident.name.getFirst())
        .with(Questions.PHONE, incident.phone)
        .with(Questions.EMAIL, incident.email)
        .with(Questions.STATE, incident.town.state)
        .with(Questions.CITY, incident.town.city)
        .with(Questions.ZIP, incident.zip)
        .with(Questions.OCCURRED_ON, incident.day.toString())
        .with(Questions.CONDUCT, List.of(CONDUCT.get(incident.conduct)))
        .with(Questions.BIAS_INDICATORS, List.of("slur"))
        .with(Questions.VICTIM, "person")
        .with(Questions.NARRATIVE, story(incident, 0) + " " + incident.more);
  }

  private static String story(Incident incident, int way) {
    return STORIES.get(incident.conduct).get(way).formatted(incident.spot);
  }

  /// The same person again, from memory: typing mistakes, the phone in another form.
  private Answers retyped(Incident incident) {
    var story = new StringBuilder(story(incident, 0) + " " + incident.more);
    for (var mistake = 0; mistake < 5; mistake++) {
      story.deleteCharAt(random.nextInt(story.length()));
    }
    return first(incident)
        .with(Questions.NAME, incident.name.getFirst().toUpperCase(Locale.ROOT))
        .with(Questions.PHONE, "+1 " + incident.phone.replaceAll("[^0-9]", ""))
        .with(Questions.EMAIL, random.nextBoolean() ? incident.email.toUpperCase(Locale.ROOT) : "")
        .with(Questions.ZIP, random.nextBoolean() ? incident.zip : "")
        .with(Questions.NARRATIVE, story.toString());
  }

  /// In another language, the name in another script or romanization, and not all told.
  private Answers translated(Incident incident) {
    var told =
        first(incident)
            .with(Questions.NAME, incident.name.getLast())
            .with(Questions.NARRATIVE, story(incident, 2))
            .with(Questions.EMAIL, "");
    return random.nextInt(10) < 6 ? told : told.with(Questions.PHONE, "");
  }

  /// By a file: less told, the date as a month at times, one code more.
  private Answers otherChannel(Incident incident) {
    return first(incident)
        .with(Questions.NAME, random.nextInt(10) < 8 ? incident.name.getFirst() : "")
        .with(Questions.EMAIL, "")
        .with(Questions.CITY, "")
        .with(
            Questions.OCCURRED_ON,
            random.nextInt(10) < 3
                ? incident.day.toString().substring(0, 7)
                : "%02d/%02d/%d"
                    .formatted(
                        incident.day.getMonthValue(),
                        incident.day.getDayOfMonth(),
                        incident.day.getYear()))
        .with(Questions.CONDUCT, List.of(CONDUCT.get(incident.conduct), "verbal-harassment"))
        .with(Questions.NARRATIVE, random.nextBoolean() ? story(incident, 0) : "");
  }

  /// Somebody else tells it in other words, a day off at times, with a contact of their own.
  private Answers otherHelper(Incident incident) {
    return first(incident)
        .with(Questions.NAME, incident.name.getLast())
        .with(Questions.ON_BEHALF, "family")
        .with(Questions.PHONE, "")
        .with(Questions.EMAIL, "")
        .with(Questions.HELPER_CONTACT, phone())
        .with(Questions.ZIP, random.nextBoolean() ? incident.zip : "")
        .with(Questions.OCCURRED_ON, incident.day.plusDays(random.nextInt(3) - 1L).toString())
        .with(Questions.NARRATIVE, story(incident, 1));
  }
}
