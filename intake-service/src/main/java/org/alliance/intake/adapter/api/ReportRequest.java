package org.alliance.intake.adapter.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A report as it is sent. An absent member counts as not told.
///
/// @param reference the sender's own name for the report: sending the same again under it changes
///   nothing, other content amends the report. That of somebody who has not signed in names nothing
/// @param speaks BCP 47 tags of spoken languages, such as `yue`
/// @param otherParties people and organisations on the other side by name, if known; kept in the
///   vault, for conflict checks only
/// @param policeContact whether the person allows contact with the police: yes, no or ask; not told
///   counts as ask, which binds like no
/// @param consents what the client answered about who may be given the report; not told counts as
///   not asked, and nobody is given it then
record ReportRequest(
    @Nullable String reference,
    @Nullable String occurredOn,
    @Nullable Place place,
    @Nullable List<@NotNull String> conduct,
    @Nullable List<@NotNull String> biasIndicators,
    @Nullable String victim,
    @Nullable List<@NotNull String> speaks,
    @Nullable List<@NotNull String> reads,
    @Nullable String interpreter,
    @Nullable List<@NotNull String> services,
    @Nullable String urgency,
    @Nullable String onBehalf,
    @ProtectiveAnswer @Nullable String personAgrees,
    @Nullable HelpingPerson helper,
    @ProtectiveAnswer @Nullable String policeContact,
    @Nullable Instructions instructions,
    @Nullable Person person,
    @Nullable Contact contact,
    @Nullable String narrative,
    @Nullable String wordsUsed,
    @Nullable String whenInWords,
    @Nullable String moreThanOnce,
    @Nullable List<@NotNull String> otherIncidents,
    @Nullable List<@NotNull String> otherParties,
    @Nullable Consents consents) {
  record Place(
      @Nullable String state,
      @Nullable String zip,
      @Nullable String city,
      @Nullable String inWords) {}

  /// Somebody who reports for the person.
  record HelpingPerson(@Nullable String name, @Nullable String contact) {}

  /// Whether the person allows contact with each: yes, no or ask; not told counts as ask, which
  /// binds like no.
  record Instructions(
      @ProtectiveAnswer @Nullable String press,
      @ProtectiveAnswer @Nullable String immigration,
      @ProtectiveAnswer @Nullable String family,
      @ProtectiveAnswer @Nullable String employer) {}

  /// How the person may be contacted safely.
  ///
  /// @param channels of call, text, email, relay and video
  /// @param hours of morning, afternoon, evening and weekend
  /// @param voicemail whether a message may be left
  /// @param sayWhoWeAre whether we may say so to somebody else who answers
  /// @param sharedDevice whether somebody else uses the telephone or reads the mail
  /// @param codeWord a word by which the person knows us
  /// @param callBack yes if the person would rather talk
  record Contact(
      @Nullable List<@NotNull String> channels,
      @Nullable List<@NotNull String> hours,
      @ProtectiveAnswer @Nullable String voicemail,
      @ProtectiveAnswer @Nullable String sayWhoWeAre,
      @ProtectiveAnswer @Nullable String sharedDevice,
      @Nullable String codeWord,
      @Nullable String note,
      @Nullable String callBack) {}

  record Person(
      @Nullable String name,
      @Nullable String calledName,
      @Nullable String phone,
      @Nullable String email,
      @ProtectiveAnswer @Nullable String safeToContact) {}

  /// Each is given, refused or not-asked.
  ///
  /// @param basis how the answers came: form, spoken, written or demonstration
  record Consents(
      @ProtectiveAnswer @Nullable String lawFirms,
      @ProtectiveAnswer @Nullable String askedFirms,
      @ProtectiveAnswer @Nullable String serviceProviders,
      @ProtectiveAnswer @Nullable String partners,
      @Nullable String basis) {}

  /// @param json the mapper that requests are read with
  Answers toAnswers(JsonMapper json) {
    var members = json.valueToTree(this);
    return Answers.of(question -> texts(members, question));
  }

  private static List<String> texts(JsonNode members, Question question) {
    var told = members.at("/" + question.path().replace('.', '/'));
    return switch (question.form()) {
      case CODES -> told.valueStream().map(JsonNode::asString).toList();
      case TEXTS ->
          told.valueStream()
              .map(JsonNode::asString)
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .toList();
      case CODE, TEXT, STORY, ANSWER -> List.of(told.asString("").strip());
    };
  }

  @Override
  public String toString() {
    return "ReportRequest[not shown]";
  }
}
