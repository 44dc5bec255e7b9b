package org.alliance.intake.application.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.alliance.intake.application.imports.Import.ImportState;

/// Imports of plain ASCII in maps. Passes the same [ImportsContract] as the Mongo store, so it
/// cannot promise what that does not keep.
public class ImportsInMemory implements Imports {
  private record Upload(String text, Instant at) {}

  private record Batch(String file, List<KeptRow> kept, List<RejectedRow> rejected) {}

  private final Clock clock;
  private final AtomicInteger received = new AtomicInteger();
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  private final Map<String, Import> files = new ConcurrentHashMap<>();
  private final Map<String, Batch> batches = new ConcurrentSkipListMap<>();

  public ImportsInMemory(Clock clock) {
    this.clock = clock;
  }

  /// How many have content that is not forgotten.
  public int uploads() {
    return uploads.size();
  }

  @Override
  public StoredFile store(InputStream content) {
    try {
      var text = new String(content.readAllBytes(), StandardCharsets.US_ASCII);
      var upload = "upload" + received.incrementAndGet();
      uploads.put(upload, new Upload(text, clock.instant()));
      return new StoredFile(
          upload, 1, UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.US_ASCII)).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream content(StoredFile file) {
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        var upload = uploads.get(file.upload());
        if (upload == null) {
          throw new ContentForgotten();
        }
        return at < upload.text().length() ? upload.text().charAt(at++) : -1;
      }
    };
  }

  @Override
  public void forgetContent(StoredFile file) {
    uploads.remove(file.upload());
  }

  @Override
  public void forgetLeftContent(Instant before) {
    uploads
        .entrySet()
        .removeIf(upload ->
            files.values().stream()
                .filter(file -> file.stored().upload().equals(upload.getKey()))
                .findFirst()
                .map(file -> file.state() != ImportState.RUNNING)
                .orElseGet(() -> upload.getValue().at().isBefore(before)));
  }

  @Override
  public String idOf(String owner, String name) {
    return owner.length() + ":" + owner + name;
  }

  @Override
  public synchronized Import keep(Import file) {
    files.putIfAbsent(file.id(), file);
    return files.get(file.id());
  }

  @Override
  public synchronized boolean advance(Import before, Import after) {
    var now = files.get(before.id());
    var isUnchanged = now.state() == ImportState.RUNNING && now.nextBatch() == before.nextBatch();
    if (isUnchanged) {
      files.put(after.id(), after);
    }
    return isUnchanged;
  }

  @Override
  public synchronized boolean takeBack(Import before, Import toTheTop) {
    var isTakenBack = advance(before, toTheTop);
    if (isTakenBack) {
      batches.values().removeIf(batch -> batch.file().equals(before.id()));
    }
    return isTakenBack;
  }

  @Override
  public synchronized boolean beginAgain(Import failed, StoredFile anew) {
    var now = files.get(failed.id());
    var hasFailed = now.state() == ImportState.FAILED;
    if (hasFailed) {
      files.put(now.id(), now.begunAgain(anew));
    }
    return hasFailed;
  }

  @Override
  public Optional<Import> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public List<Import> of(String owner, int most) {
    return files.values().stream()
        .filter(file -> file.owner().equals(owner))
        .sorted(Comparator.comparing(Import::receivedAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public List<Import> unfinished() {
    return files.values().stream().filter(file -> file.state() == ImportState.RUNNING).toList();
  }

  @Override
  public void remember(String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected) {
    batches.put("%s-%08d".formatted(id, batch), new Batch(id, kept, rejected));
  }

  @Override
  public Stream<KeptRow> kept(String id) {
    return batches(id).flatMap(batch -> batch.kept().stream());
  }

  @Override
  public Stream<RejectedRow> rejected(String id) {
    return batches(id).flatMap(batch -> batch.rejected().stream());
  }

  private Stream<Batch> batches(String id) {
    return batches.values().stream().filter(batch -> batch.file().equals(id));
  }
}
