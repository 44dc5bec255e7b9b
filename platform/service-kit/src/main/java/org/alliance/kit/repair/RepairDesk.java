package org.alliance.kit.repair;

import java.util.function.BiConsumer;
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
  private final BiConsumer<EventStream, String> replayAll;

  /// @param replayAll begins to send a whole stream again for a request, and does not wait for its
  ///   end; one that has been begun for that request goes on
  public RepairDesk(
      ServiceName service,
      Archive archive,
      EventSender sender,
      BiConsumer<EventStream, String> replayAll) {
    this.service = service;
    this.archive = archive;
    this.sender = sender;
    this.replayAll = replayAll;
  }

  /// @param place what tells this request from all others, and is the same when it is heard again
  /// @return how many events were sent again at once; a request for a longer range gets its
  ///   beginning, and its sender asks for the rest
  public int answer(RepairRequest request, String place) {
    if (request.stream().owner() != service) {
      throw new IllegalArgumentException("Asked for a stream of another service");
    }
    if (request.isForEverything()) {
      replayAll.accept(request.stream(), place);
      return 0;
    }
    var events =
        archive.of(request.stream(), request.subject(), request.from(), request.to(), MOST_AT_ONCE);
    events.forEach(sender::send);
    return events.size();
  }
}
