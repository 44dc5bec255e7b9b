package org.alliance.intake.application.contact;

import java.time.ZoneId;
import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.notice.ContactRule;

/// The answer to a service that wants to send a client a message now.
public sealed interface ContactClaim {
  /// The address, and what the safe-contact plan says of when and how it may be used.
  ///
  /// @param language that the client reads
  /// @param channels codes of the plan
  /// @param hours codes of the plan; none if they were not told
  /// @param zones of the client's state; none if it was not told
  /// @param voicemail whether the client said that a machine may be spoken to
  /// @param sayWhere whether a message may tell who it is from: the client said so, and shares no
  ///   device
  record Released(
      String address,
      LanguageTag language,
      List<String> channels,
      List<String> hours,
      List<ZoneId> zones,
      boolean voicemail,
      boolean sayWhere)
      implements ContactClaim {
    @Override
    public String toString() {
      return "Released[not shown]";
    }
  }

  record Refused(ContactRule rule) implements ContactClaim {}
}
