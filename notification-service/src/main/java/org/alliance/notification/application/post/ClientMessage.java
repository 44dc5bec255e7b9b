package org.alliance.notification.application.post;

import org.alliance.contracts.values.LanguageTag;

/// A message to a client says that there is one, and nothing of the case.
///
/// @param saysWhere whether it names the page to read it on, which tells who sent it
/// @param mayLeaveVoicemail whether a call may speak to a machine
public record ClientMessage(LanguageTag language, boolean saysWhere, boolean mayLeaveVoicemail) {}
