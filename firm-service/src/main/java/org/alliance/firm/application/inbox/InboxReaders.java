package org.alliance.firm.application.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;

/// Keeps what one person of a firm has saved for the inbox.
public interface InboxReaders {
  /// A view that the person has given a name.
  ///
  /// @param name sealed
  /// @param query of the page's address, such as `urgency=urgent&language=km`
  record SavedView(String id, String name, String query) {}

  /// @param seen the mark of each line when the person last looked, by the line's key
  /// @param seenAt empty if the person has not looked yet
  record Notes(List<SavedView> views, Map<String, String> seen, Optional<Instant> seenAt) {
    public static final Notes NONE = new Notes(List.of(), Map.of(), Optional.empty());

    public Notes {
      views = List.copyOf(views);
      seen = Map.copyOf(seen);
    }
  }

  /// @param staff the opaque id of a person
  record Reader(FirmId firm, String staff) {}

  Notes notes(Reader reader);

  void addView(Reader reader, SavedView view);

  void removeView(Reader reader, String id);

  void look(Reader reader, Map<String, String> seen, Instant at);
}
