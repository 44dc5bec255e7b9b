package org.alliance.kit.repair;

import java.util.function.Consumer;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.RepairRequest;
import org.alliance.contracts.ServiceName;
import org.alliance.kit.outbox.EventSender;

/// Answers requests for events that this service has sent before, out of its archive. Answering one
/// twice does no harm.
public final class RepairDesk {
  private static final int MOST_AT_ONCE = 1_000;

  private final ServiceName service;
  private final Archive archive;
  private final EventSender sender;
  private final Consumer<EventStream> replayAll;

  /// @param replayAll begins to send a whole stream again, and does not wait for its end
  public RepairDesk(
      ServiceName service, Archive archive, EventSender sender, Consumer<EventStream> replayAll) {
    this.service = service;
    this.archive = archive;
    this.sender = sender;
    this.replayAll = replayAll;
  }

  /// @return how many events were sent again at once; a request for a longer range gets its
  ///   beginning, and its sender asks for the rest
  public int answer(RepairRequest request) {
    if (request.stream().owner() != service) {
      throw new IllegalArgumentException("Asked for a stream of another service");
    }
    if (request.isForEverything()) {
      replayAll.accept(request.stream());
      return 0;
    }
    var events =
        archive.of(request.stream(), request.subject(), request.from(), request.to(), MOST_AT_ONCE);
    events.forEach(sender::send);
    return events.size();
  }
}
