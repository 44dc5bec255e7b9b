package org.alliance.kit.heads;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.StreamHeads;

/// How far this service has come with its own streams.
public interface OwnHeads {
  /// @param heads empty if none of these subjects has sent anything yet
  /// @param last the subject that the next page begins after
  record Page(Optional<StreamHeads> heads, String last) {}

  List<EventStream> streams();

  /// The next subjects of a stream in their own order.
  ///
  /// @param after empty for the first page
  /// @return empty behind the last
  Optional<Page> page(EventStream stream, String after, int limit);
}
