package org.alliance.notification.adapter.mail;

import org.alliance.notification.application.post.ProviderAnswer;

/// A provider of text messages or of calls.
interface Telephone {
  /// @param id a provider that knows ids takes each once
  /// @param mayLeaveVoicemail whether a call may speak to a machine
  record Outgoing(
      String id, String number, String language, String text, boolean mayLeaveVoicemail) {
    @Override
    public String toString() {
      return "Outgoing[" + id + "]";
    }
  }

  ProviderAnswer send(Outgoing message);
}
