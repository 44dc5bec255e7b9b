package org.alliance.kit.ops;

import java.time.Instant;
import java.util.List;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive;
import org.jspecify.annotations.Nullable;

/// Sends archived events again, under their old ids: those of one aggregate, or of a stream in a
/// range of time. Whoever has had them drops them.
public final class Replays {
  private static final int PAGE = 500;
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Archive archive;
  private final EventSender sender;
  private final OpsJobs jobs;

  public Replays(Archive archive, EventSender sender, OpsJobs jobs) {
    this.archive = archive;
    this.sender = sender;
    this.jobs = jobs;
  }

  /// What to send again.
  ///
  /// @param subject one aggregate; all of them if absent
  public record Selection(EventStream stream, @Nullable String subject, Instant from, Instant to) {
    public static Selection everything(EventStream stream) {
      return new Selection(stream, null, Instant.EPOCH, NEVER);
    }

    String words() {
      return stream.source() + (subject == null ? " from " + from + " to " + to : " " + subject);
    }
  }

  public long count(Selection selection) {
    return selection.subject() == null
        ? archive.countBetween(selection.stream(), selection.from(), selection.to())
        : page(selection, null).size();
  }

  public OpsJob start(Selection selection, String by, String reason, int perSecond) {
    var order =
        new OpsJobs.Order("replay", selection.words(), by, reason, count(selection), perSecond);
    return jobs.start(
        order,
        progress -> {
          OutgoingEvent last = null;
          do {
            var page = page(selection, last);
            page.forEach(event -> {
              sender.send(event);
              progress.done("sent");
            });
            last = page.isEmpty() || selection.subject() != null ? null : page.getLast();
          } while (last != null);
        });
  }

  private List<OutgoingEvent> page(Selection selection, @Nullable OutgoingEvent after) {
    return selection.subject() == null
        ? archive.between(selection.stream(), selection.from(), selection.to(), after, PAGE)
        : archive.of(selection.stream(), selection.subject(), 1, Long.MAX_VALUE, 10_000);
  }
}
