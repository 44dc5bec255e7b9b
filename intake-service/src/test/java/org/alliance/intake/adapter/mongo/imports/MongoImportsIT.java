package org.alliance.intake.adapter.mongo.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.application.imports.Imports;
import org.alliance.intake.application.imports.ImportsContract;
import org.alliance.intake.application.imports.ListName;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoImportsIT extends ImportsContract {
  private static final String CHUNKS = "import_chunks";
  private static final MasterKey KEY = TestKeys.of(0);

  private final MongoTemplate mongo = Infrastructure.mongo();

  @Override
  protected Imports imports() {
    return new MongoImports(mongo, KEY, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void leavesNothingOfAnUploadThatBreaksOff() {
    var breaksOff =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[600_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("The line broke");
              }
            });
    assertThatThrownBy(() -> imports().store(breaksOff)).isInstanceOf(UncheckedIOException.class);
    assertThat(mongo.findAll(Document.class, CHUNKS)).isEmpty();
  }

  /// The pieces of such a file were called by the import's own id.
  @Test
  void readsAnImportFromBeforeUploadsHadNames() {
    var counts = new Document();
    for (var name :
        List.of(
            "rows", "accepted", "repeated", "rejected", "inMandate", "declined", "needsReview")) {
      counts.append(name, 0);
    }
    mongo.insert(
        new Document("_id", "from-before")
            .append("format", "alliance")
            .append("owner", "hotline-x")
            .append("state", "RUNNING")
            .append("chunks", 1)
            .append("nextBatch", 0)
            .append("counts", counts)
            .append("receivedAt", Date.from(NOW)),
        "imports");
    var text = "rows".getBytes(StandardCharsets.US_ASCII);
    mongo.insert(
        new Document("_id", "from-before-0")
            .append("data", new Binary(KEY.wrap(text, "from-before-0"))),
        CHUNKS);
    var found = imports().find("from-before").orElseThrow();
    assertThat(found.progress().batchSize()).isZero();
    assertThat(found.list()).isEqualTo(ListName.DEFAULT);
    var stored = found.stored();
    imports().forgetLeftContent(NOW.plusSeconds(1));
    assertThat(imports().content(stored)).hasContent("rows");
    imports().forgetContent(stored);
    assertThat(mongo.findAll(Document.class, CHUNKS)).isEmpty();
  }
}
