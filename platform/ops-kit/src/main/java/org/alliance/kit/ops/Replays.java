package org.alliance.kit.ops;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Pause;
import org.alliance.kit.ops.job.OpsJobs;
import org.alliance.kit.ops.store.OpsJob;
import org.alliance.kit.outbox.EventSender;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive;
import org.alliance.kit.repair.Archive.Position;
import org.jspecify.annotations.Nullable;

/// Sends archived events again, under their old ids: those of one aggregate, or of a stream in a
/// range of time. Whoever has had them drops them. A replay that is broken off goes on where it
/// was. One of a whole stream begins once everything that had been said is in the archive.
public final class Replays {
  private static final int PAGE = 500;
  private static final int MOST_COUNTED = 10_000;
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final int MOST_LOOKS = 120;

  private final Archive archive;
  private final EventSender sender;
  private final Function<EventStream, Set<String>> unsent;
  private final OpsJobs jobs;
  private final Pause pause;

  /// @param unsent the aggregates of a stream that have something in their outbox
  public Replays(
      Archive archive,
      EventSender sender,
      Function<EventStream, Set<String>> unsent,
      OpsJobs jobs) {
    this(archive, sender, unsent, jobs, _ -> LockSupport.parkNanos(1_000_000_000));
  }

  /// @param pause between two looks for what is not archived yet
  Replays(
      Archive archive,
      EventSender sender,
      Function<EventStream, Set<String>> unsent,
      OpsJobs jobs,
      Pause pause) {
    this.archive = archive;
    this.sender = sender;
    this.unsent = unsent;
    this.jobs = jobs;
    this.pause = pause;
    jobs.goesOn("replay", this::work);
  }

  /// What to send again.
  ///
  /// @param subject one aggregate; all of them if absent
  public record Selection(EventStream stream, @Nullable String subject, Instant from, Instant to) {
    public static Selection everything(EventStream stream) {
      return new Selection(stream, null, Instant.EPOCH, NEVER);
    }

    boolean isEverything() {
      return equals(everything(stream));
    }

    static Selection of(Map<String, String> texts) {
      return new Selection(
          EventStream.ofSource(texts.getOrDefault("stream", "")).orElseThrow(),
          texts.get("subject"),
          Instant.parse(texts.getOrDefault("from", "")),
          Instant.parse(texts.getOrDefault("to", "")));
    }

    Map<String, String> texts() {
      var texts = new HashMap<String, String>();
      texts.put("stream", stream.source());
      texts.put("from", from.toString());
      texts.put("to", to.toString());
      if (subject != null) {
        texts.put("subject", subject);
      }
      return texts;
    }

    String words() {
      return stream.source() + (subject == null ? " from " + from + " to " + to : " " + subject);
    }
  }

  public long count(Selection selection) {
    return selection.subject() == null
        ? archive.countBetween(selection.stream(), selection.from(), selection.to())
        : archive
            .of(selection.stream(), selection.subject(), 1, Long.MAX_VALUE, MOST_COUNTED)
            .size();
  }

  public OpsJob start(Selection selection, String by, String reason, int perSecond) {
    return jobs.start(order(selection, by, reason, perSecond), this::work);
  }

  /// Sends a whole stream again for a reader that starts anew. A request that is heard twice is
  /// answered once; a later one begins at the beginning, and the one before it ends, for whoever
  /// asked for that one hears all of this one too.
  ///
  /// @param request what tells this request from all others
  public void startOver(EventStream stream, String request) {
    jobs.startOnce(
        UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString(),
        order(Selection.everything(stream), "repair-desk", "a reader starts anew", 500),
        this::work);
  }

  private OpsJobs.Order order(Selection selection, String by, String reason, int perSecond) {
    var task = new HashMap<>(selection.texts());
    task.put("perSecond", Integer.toString(perSecond));
    return new OpsJobs.Order(
        "replay", selection.words(), by, reason, count(selection), perSecond, task);
  }

  private OpsJobs.Work work(OpsJob job) {
    var selection = Selection.of(job.task());
    return progress -> {
      var last = job.cursor() == null ? null : Position.of(job.cursor());
      if (last == null && selection.isEverything()) {
        awaitArchive(selection.stream());
      }
      for (var page = page(selection, last); !page.isEmpty(); page = page(selection, last)) {
        for (var event : page) {
          sender.send(event);
          last = new Position(event.envelope().subject(), event.envelope().seq());
          progress.done("sent", last.text());
        }
      }
    };
  }

  /// Until all that was said before is archived: some of it may have been heard already by a reader
  /// that has forgotten everything since. An aggregate that always has something to say is not
  /// waited for for ever.
  private void awaitArchive(EventStream stream) {
    var left = unsent.apply(stream);
    for (var look = 1; !left.isEmpty() && look <= MOST_LOOKS; look++) {
      pause.after(look);
      var still = unsent.apply(stream);
      left = left.stream().filter(still::contains).collect(Collectors.toSet());
    }
  }

  private List<OutgoingEvent> page(Selection selection, @Nullable Position after) {
    return selection.subject() == null
        ? archive.between(selection.stream(), selection.from(), selection.to(), after, PAGE)
        : archive.of(
            selection.stream(),
            selection.subject(),
            after == null ? 1 : after.seq() + 1,
            Long.MAX_VALUE,
            PAGE);
  }
}
