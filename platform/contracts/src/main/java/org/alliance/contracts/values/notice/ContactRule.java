package org.alliance.contracts.values.notice;

import org.alliance.contracts.values.code.Coded;

/// The rule by which a notification was not allowed to leave.
public enum ContactRule implements Coded {
  /// A coordinator has stopped all notices about the case.
  CASE_STOPPED,
  /// The client has withdrawn.
  WITHDRAWN,
  /// The client forbids contact.
  CONTACT_FORBIDDEN,
  /// The client has not said that they may be contacted.
  CONTACT_NOT_ALLOWED,
  /// There is no safe-contact plan: nobody was asked, or nothing was answered.
  PLAN_UNKNOWN,
  /// The plan does not name this channel.
  CHANNEL_NOT_ALLOWED,
  /// The plan names no hours.
  HOURS_NOT_TOLD,
  /// No state is known, so neither is the time there.
  PLACE_NOT_TOLD,
  /// The plan names the channel, and no address was told for it.
  NO_ADDRESS
}
