package org.alliance.intake.application.same;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Questions;

/// A made-up incident as its first report tells it, and the other ways to tell it.
///
/// @param name ways to write it; the first report uses the first
/// @param conduct its place in [#CONDUCT]
record GeneratedIncident(
    int number,
    List<String> name,
    String phone,
    String email,
    Town town,
    String zip,
    LocalDate day,
    int conduct,
    String spot,
    String more) {
  /// @param zips the digits that its ZIP codes begin with
  record Town(String state, String city, String zips) {}

  static final List<String> CONDUCT =
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

  GeneratedIncident named(List<String> otherName) {
    return new GeneratedIncident(
        number, otherName, phone, email, town, zip, day, conduct, spot, more);
  }

  Answers first() {
    return Answers.NONE
        .with(Questions.NAME, name.getFirst())
        .with(Questions.PHONE, phone)
        .with(Questions.EMAIL, email)
        .with(Questions.STATE, town.state())
        .with(Questions.CITY, town.city())
        .with(Questions.ZIP, zip)
        .with(Questions.OCCURRED_ON, day.toString())
        .with(Questions.CONDUCT, List.of(CONDUCT.get(conduct)))
        .with(Questions.BIAS_INDICATORS, List.of("slur"))
        .with(Questions.VICTIM, "person")
        .with(Questions.NARRATIVE, story(0) + " " + more);
  }

  private String story(int way) {
    return STORIES.get(conduct).get(way).formatted(spot);
  }

  /// The same person again, from memory: typing mistakes, the phone in another form.
  Answers retyped(Random random) {
    var story = new StringBuilder(story(0) + " " + more);
    for (var mistake = 0; mistake < 5; mistake++) {
      story.deleteCharAt(random.nextInt(story.length()));
    }
    return first()
        .with(Questions.NAME, name.getFirst().toUpperCase(Locale.ROOT))
        .with(Questions.PHONE, "+1 " + phone.replaceAll("[^0-9]", ""))
        .with(Questions.EMAIL, random.nextBoolean() ? email.toUpperCase(Locale.ROOT) : "")
        .with(Questions.ZIP, random.nextBoolean() ? zip : "")
        .with(Questions.NARRATIVE, story.toString());
  }

  /// In another language, the name in another script or romanization, and not all told.
  Answers translated(Random random) {
    var told =
        first()
            .with(Questions.NAME, name.getLast())
            .with(Questions.NARRATIVE, story(2))
            .with(Questions.EMAIL, "");
    return random.nextInt(10) < 6 ? told : told.with(Questions.PHONE, "");
  }

  /// By a file: less told, the date as a month at times, one code more.
  Answers otherChannel(Random random) {
    return first()
        .with(Questions.NAME, random.nextInt(10) < 8 ? name.getFirst() : "")
        .with(Questions.EMAIL, "")
        .with(Questions.CITY, "")
        .with(
            Questions.OCCURRED_ON,
            random.nextInt(10) < 3
                ? day.toString().substring(0, 7)
                : "%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()))
        .with(Questions.CONDUCT, List.of(CONDUCT.get(conduct), "verbal-harassment"))
        .with(Questions.NARRATIVE, random.nextBoolean() ? story(0) : "");
  }

  /// Somebody else tells it in other words, a day off at times, with a contact of their own.
  Answers otherHelper(Random random, String contact) {
    return first()
        .with(Questions.NAME, name.getLast())
        .with(Questions.ON_BEHALF, "family")
        .with(Questions.PHONE, "")
        .with(Questions.EMAIL, "")
        .with(Questions.HELPER_CONTACT, contact)
        .with(Questions.ZIP, random.nextBoolean() ? zip : "")
        .with(Questions.OCCURRED_ON, day.plusDays(random.nextInt(3) - 1L).toString())
        .with(Questions.NARRATIVE, story(1));
  }
}
