package org.alliance.notification.application.post;

import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationChannel;
import org.alliance.notification.domain.plan.SafeContactPlan;

/// How may this client be reached now? The vault answers at the moment of sending and writes down
/// that it was asked. Nothing of the answer is kept.
public interface ContactClaims {
  Answer claim(CaseId id, NotificationChannel channel);

  sealed interface Answer {
    record Released(String address, LanguageTag language, SafeContactPlan plan) implements Answer {
      @Override
      public String toString() {
        return "Released[not shown]";
      }
    }

    record Refused(ContactRule rule) implements Answer {}

    /// The vault did not answer. Nothing may leave.
    ///
    /// @param code what went wrong, for the log
    record Unreachable(String code) implements Answer {}
  }
}
