package org.alliance.kit.heads;

import org.alliance.contracts.StreamHeads;

/// The way to all readers of a stream.
@FunctionalInterface
public interface HeadSender {
  void send(StreamHeads heads);
}
