package org.alliance.intake.application.reporting;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;

/// How a report came, and what it may be known by.
///
/// @param sender the organisation that sends it, if any
/// @param references in which its reference names a report; empty for a stranger, whose references
///   name nothing
/// @param key the sender's Idempotency-Key, which names the report if no reference does; empty for
///   none
/// @param via the submission that brings it; the same one may come again and is not "repeated"
/// @param doubts why a person has to look at it, whatever the rules find
/// @param language in which the person was asked; empty if that is not known
public record Origin(
    IntakeChannel channel,
    Optional<OrganisationId> sender,
    Optional<ReferenceList> references,
    String key,
    String via,
    Set<ReviewReason> doubts,
    Optional<LanguageTag> language) {
  private static final String FORM = "form";

  public Origin {
    doubts = Set.copyOf(doubts);
  }

  Origin(
      IntakeChannel channel,
      Optional<OrganisationId> sender,
      Optional<ReferenceList> references,
      String key,
      String via) {
    this(channel, sender, references, key, via, Set.of(), Optional.empty());
  }

  /// Somebody who fills in the public form. The draft names the report, so that sending it again
  /// makes no second one.
  public static Origin form(String draft, Set<ReviewReason> doubts) {
    return new Origin(
        IntakeChannel.WEB_FORM,
        Optional.empty(),
        Optional.of(new ReferenceList(Optional.empty(), FORM)),
        "",
        FORM + "-" + draft,
        doubts,
        Optional.empty());
  }

  /// @param tag of a language that pages are in; blank if it is not known
  public Origin askedIn(String tag) {
    return new Origin(
        channel,
        sender,
        references,
        key,
        via,
        doubts,
        tag.isBlank() ? Optional.empty() : Optional.of(new LanguageTag(tag)));
  }

  /// Somebody who has not signed in.
  public static Origin stranger(String key, String via) {
    return new Origin(IntakeChannel.WEB_FORM, Optional.empty(), Optional.empty(), key, via);
  }

  /// Somebody who has signed in, for an organisation or for the Alliance itself.
  public static Origin staff(
      IntakeChannel channel, Optional<OrganisationId> organisation, String key, String via) {
    return new Origin(
        channel, organisation, Optional.of(new ReferenceList(organisation, "")), key, via);
  }

  /// A row of a file.
  ///
  /// @param list which of the organisation's lists the file belongs to; empty for the shared one
  /// @param place file and line, by which a row without a reference is known, so that it may be
  ///   taken twice; empty if it has one
  public static Origin row(
      Optional<OrganisationId> organisation, String list, String place, String via) {
    return new Origin(
        IntakeChannel.CSV_IMPORT,
        organisation,
        Optional.of(new ReferenceList(organisation, list)),
        place,
        via);
  }

  @Override
  public String toString() {
    return "Origin[" + channel + ", " + via + "]";
  }
}
