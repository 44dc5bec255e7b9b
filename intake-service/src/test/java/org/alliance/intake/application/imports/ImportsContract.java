package org.alliance.intake.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.intake.application.imports.Import.ImportState;
import org.alliance.intake.application.imports.Import.Progress;
import org.alliance.intake.application.imports.Imports.ContentForgotten;
import org.alliance.intake.application.imports.Imports.KeptRow;
import org.alliance.intake.application.imports.Imports.RejectedRow;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.application.reading.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of imports keeps to. Extend it once for the fake and once for the Mongo store.
public abstract class ImportsContract {
  protected static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final ImportCounts SOME = new ImportCounts(40, 10, 4, 10, 5, 30, 15, 5);

  private Imports imports;

  /// An empty store, by whose clock it is always [#NOW].
  protected abstract Imports imports();

  @BeforeEach
  void open() {
    imports = imports();
  }

  @Test
  void givesBackWhatWasStored() {
    var large = "0123456789".repeat(60_000);
    assertThat(read(store(large))).isEqualTo(large);
  }

  @Test
  void knowsTheSameContentAgainAndKeepsTheUploadsApart() {
    var first = store("the same");
    var second = store("the same");
    assertThat(second.content()).isEqualTo(first.content());
    assertThat(store("another").content()).isNotEqualTo(first.content());
    imports.forgetContent(first);
    assertThatItIsForgotten(first);
    assertThat(read(second)).isEqualTo("the same");
  }

  @Test
  void callsAnImportTheSameOnlyForTheSameNameOfTheSameOwner() {
    var id = imports.idOf("hotline-x", "key 1");
    assertThat(imports.idOf("hotline-x", "key 1")).isEqualTo(id);
    assertThat(imports.idOf("hotline-x", "key 2")).isNotEqualTo(id);
    assertThat(imports.idOf("hotline-y", "key 1")).isNotEqualTo(id);
    assertThat(imports.idOf("hotline-xkey", " 1")).isNotEqualTo(id);
  }

  @Test
  void listsThoseOfAnOwnerOnly() {
    var own = running("1", store("first"));
    imports.keep(own);
    assertThat(imports.of(own.owner(), 10)).containsExactly(own);
    assertThat(imports.of("organisation:other", 10)).isEmpty();
    imports.keep(running("2", store("second")));
    assertThat(imports.of(own.owner(), 1)).hasSize(1);
  }

  @Test
  void keepsTheFirstOfAnId() {
    var first = running("1", store("first"));
    var second = running("1", store("second"));
    assertThat(imports.keep(first)).isEqualTo(first);
    assertThat(imports.keep(second)).isEqualTo(first);
    assertThat(imports.find("1")).contains(first);
  }

  @Test
  void takesAnImportFurtherOnlyFromWhereItStands() {
    var file = imports.keep(running("1", store("rows")));
    var further = file.counted(SOME);
    assertThat(imports.advance(file, further)).isTrue();
    assertThat(imports.advance(file, further)).isFalse();
    assertThat(imports.advance(file, file.ended(ImportState.DONE, NOW))).isFalse();
    assertThat(imports.find("1")).contains(further);
    assertThat(imports.unfinished()).containsExactly(further);
  }

  @Test
  void neverTakesAnImportFurtherThanItsEnd() {
    var file = imports.keep(running("1", store("rows")));
    var done = file.ended(ImportState.DONE, NOW);
    assertThat(imports.advance(file, done)).isTrue();
    assertThat(imports.advance(file, file.counted(SOME))).isFalse();
    assertThat(imports.advance(file, file.ended(ImportState.FAILED, NOW))).isFalse();
    assertThat(imports.find("1")).contains(done);
    assertThat(imports.unfinished()).isEmpty();
  }

  @Test
  void beginsAgainWhatHasFailedAndOnlyThat() {
    var file = imports.keep(running("1", store("rows")));
    var anew = store("rows");
    assertThat(imports.beginAgain(file, anew)).isFalse();
    imports.advance(file, file.counted(SOME));
    var further = imports.find("1").orElseThrow();
    imports.advance(further, further.ended(ImportState.FAILED, NOW));
    var failed = imports.find("1").orElseThrow();
    assertThat(imports.beginAgain(failed, anew)).isTrue();
    assertThat(imports.beginAgain(failed, store("rows"))).isFalse();
    assertThat(imports.find("1")).contains(further.begunAgain(anew));
    assertThat(imports.unfinished()).hasSize(1);
  }

  @Test
  void forgetsWhatNobodyWillReadAndNothingElse() {
    var running = store("running");
    imports.keep(running("1", running));
    var done = store("done");
    var file = imports.keep(running("2", done));
    imports.advance(file, file.ended(ImportState.DONE, NOW));
    var unclaimed = store("of no import yet");

    imports.forgetLeftContent(NOW.minusSeconds(1));
    assertThatItIsForgotten(done);
    assertThat(read(running)).isEqualTo("running");
    assertThat(read(unclaimed)).isEqualTo("of no import yet");

    imports.forgetLeftContent(NOW.plusSeconds(1));
    assertThatItIsForgotten(unclaimed);
    assertThat(read(running)).isEqualTo("running");
  }

  @Test
  void remembersABatchOnceHoweverOftenItIsTold() {
    var kept = new KeptRow(2, CASE, Optional.of(new CaseNumber("AA-7K3Q-92MD-5")));
    var rejected = new RejectedRow(3, new Fault("state", "unknown-state", "Expected a state"));
    imports.remember("1", 0, List.of(kept), List.of(rejected));
    imports.remember("1", 0, List.of(kept), List.of(rejected));
    imports.remember("2", 0, List.of(), List.of());
    assertThat(imports.kept("1")).containsExactly(kept);
    assertThat(imports.rejected("1")).containsExactly(rejected);
  }

  @Test
  void takesAnImportBackToItsTopAndForgetsItsBatches() {
    var file = imports.keep(running("1", store("rows")));
    imports.remember("1", 0, List.of(new KeptRow(2, CASE, Optional.empty())), List.of());
    imports.remember("2", 0, List.of(new KeptRow(2, CASE, Optional.empty())), List.of());
    var further = file.counted(SOME);
    imports.advance(file, further);
    assertThat(imports.takeBack(file, file.fromTheTop(10))).isFalse();
    assertThat(imports.takeBack(further, further.fromTheTop(10))).isTrue();
    assertThat(imports.find("1")).contains(file.fromTheTop(10));
    assertThat(imports.kept("1")).isEmpty();
    assertThat(imports.kept("2")).hasSize(1);
  }

  private void assertThatItIsForgotten(StoredFile file) {
    assertThatThrownBy(() -> read(file)).isInstanceOf(ContentForgotten.class);
  }

  private StoredFile store(String text) {
    return imports.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private String read(StoredFile file) {
    try (var content = imports.content(file)) {
      return new String(content.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Import running(String id, StoredFile stored) {
    return new Import(
        id,
        "alliance",
        new ListName("north"),
        "hotline-x",
        Optional.of("hotline-x"),
        ImportState.RUNNING,
        stored,
        Progress.atTheTop(64),
        NOW,
        Optional.empty());
  }
}
