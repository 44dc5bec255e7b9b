package org.alliance.kit.repair;

import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.outbox.EventSender;

/// Answers requests for events that this service has sent before, out of its archive. Answering one
/// twice does no harm.
public final class EventResender {
  private static final int MOST_AT_ONCE = 1_000;

  private final ServiceName service;
  private final Archive archive;
  private final EventSender sender;
  private final StreamReplay replay;

  public EventResender(
      ServiceName service, Archive archive, EventSender sender, StreamReplay replay) {
    this.service = service;
    this.archive = archive;
    this.sender = sender;
    this.replay = replay;
  }

  /// @param place what tells this request from all others, and is the same when it is heard again
  /// @return how many events were sent again at once; a request for a longer range gets its
  ///   beginning, and its sender asks for the rest
  public int answer(RepairRequest request, String place) {
    if (request.stream().owner() != service) {
      throw new IllegalArgumentException("Asked for a stream of another service");
    }
    if (request.isForEverything()) {
      replay.start(request.stream(), place);
      return 0;
    }
    var events =
        archive.of(request.stream(), request.subject(), request.from(), request.to(), MOST_AT_ONCE);
    events.forEach(sender::send);
    return events.size();
  }
}
