package org.alliance.firm.view;

import java.util.Map;
import org.alliance.firm.application.ReadingInbox.Inbox;

/// Adds to the inbox what one person sees of it.
public interface InboxModel {
  /// @param filter the parameters of the address that are set
  void put(Map<String, Object> model, Inbox inbox, Map<String, String> filter);
}
