package org.alliance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal on the disk: who may read it, and what is still in it.
class FileJournalTests {
  private static final String SECRET = "CANARY-of-a-person";

  @TempDir Path temporary;

  @Test
  void isReadByItsOwnerOnlyAlsoWhereItWasOpenToAllBefore() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    var folder = Files.createDirectories(temporary.resolve("store"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createFile(folder.resolve("journal.bson"));
    Files.setPosixFilePermissions(
        folder.resolve("journal.bson"), PosixFilePermissions.fromString("rw-r--r--"));
    try (var journal = FileJournal.open(folder)) {
      journal.put("d", "c", document("a", SECRET));
      assertThat(rights(folder)).isEqualTo("rwx------");
      assertThat(rights(folder.resolve("journal.bson"))).isEqualTo("rw-------");
    }
  }

  @Test
  void holdsNothingThatWasDeletedOrOverwrittenOnceItIsClosed() throws IOException {
    try (var journal = FileJournal.open(temporary)) {
      journal.put("d", "c", document("a", SECRET));
      journal.put("d", "c", document("b", SECRET));
      journal.put("d", "c", document("b", "other"));
      journal.remove("d", "c", "a");
      assertThat(onDisk()).contains(SECRET);
    }
    assertThat(onDisk()).doesNotContain(SECRET).contains("other");
    assertThat(restored()).containsExactly(document("b", "other"));
  }

  @Test
  void holdsNothingThatWasDeletedOnceItHasGrownToFourTimesItsSize() throws IOException {
    try (var journal = FileJournal.open(temporary, 10_000)) {
      journal.put("d", "c", document("a", SECRET));
      journal.remove("d", "c", "a");
      for (var n = 0; n < 200; n++) {
        journal.put("d", "c", document("kept", "x".repeat(100) + n));
      }
      assertThat(onDisk()).doesNotContain(SECRET);
      assertThat(Files.size(temporary.resolve("journal.bson"))).isLessThan(11_000);
    }
    assertThat(restored()).containsExactly(document("kept", "x".repeat(100) + 199));
  }

  private List<Document> restored() {
    var found = new ArrayList<Document>();
    try (var journal = FileJournal.open(temporary)) {
      journal.forEachRestored((_, document) -> found.add(document));
    }
    return found;
  }

  private String onDisk() throws IOException {
    return Files.readString(temporary.resolve("journal.bson"), StandardCharsets.ISO_8859_1);
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Document document(String id, String text) {
    return new Document("_id", id).append("text", text);
  }
}
