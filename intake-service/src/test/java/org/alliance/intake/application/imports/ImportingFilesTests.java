package org.alliance.intake.application.imports;

import static org.alliance.intake.application.imports.ImportingLines.CLOCK;
import static org.alliance.intake.application.imports.ImportingLines.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.intake.application.imports.Import.ImportState;
import org.alliance.intake.application.imports.ImportingFiles.Reception;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImportingFilesTests {
  private static final String FILE = "one\ntwo\n";

  private final ImportsInMemory imports = new ImportsInMemory(CLOCK);

  @Test
  void takesAFileInToItsEndAndForgetsIt() throws Exception {
    var id = ImportingLines.received(imports, 70);
    ImportingLines.into(imports).run(id);
    var done = imports.find(id).orElseThrow();
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.counts().rows()).isEqualTo(70);
    assertThat(imports.rejected(id)).hasSize(70);
    assertThat(imports.uploads()).isZero();
  }

  @Nested
  class AFileThatIsSentAgain {
    @Test
    void isTheSameImport() {
      var first = sent("somebody", "", FILE);
      assertThat(send("somebody", "", FILE)).isEqualTo(new Reception.Known(first));
      assertThat(imports.uploads()).isEqualTo(1);
    }

    @Test
    void isTheSameImportWhenThatIsAtItsEnd() throws Exception {
      var first = sent("somebody", "", FILE);
      ImportingLines.into(imports).run(first.id());
      var done = imports.find(first.id()).orElseThrow();
      assertThat(send("somebody", "", FILE)).isEqualTo(new Reception.Known(done));
      assertThat(imports.uploads()).isZero();
    }

    @Test
    void isTheSameImportUnderItsKey() {
      var first = sent("somebody", "a-key", FILE);
      assertThat(send("somebody", "a-key", FILE)).isEqualTo(new Reception.Known(first));
    }

    @Test
    void isAnotherImportUnderAnotherKeyAndOfSomebodyElse() {
      assertThat(
              List.of(
                  sent("somebody", "", FILE).id(),
                  sent("somebody", "a-key", FILE).id(),
                  sent("somebody", "b-key", FILE).id(),
                  sent("somebody-else", "a-key", FILE).id()))
          .doesNotHaveDuplicates();
    }

    @Test
    void isRefusedUnderTheKeyOfAnotherAndForgotten() {
      var first = sent("somebody", "a-key", FILE);
      assertThat(send("somebody", "a-key", "three\n")).isEqualTo(new Reception.KeyTaken());
      assertThat(imports.find(first.id())).contains(first);
      assertThat(imports.uploads()).isEqualTo(1);
    }
  }

  @Nested
  class WhereSomebodyElseTakesInTheSameFile {
    @Test
    void stopsWhereTheyWereQuicker() throws Exception {
      var contested =
          new ImportsInMemory(CLOCK) {
            @Override
            public void remember(
                String id, int batch, List<KeptRow> kept, List<RejectedRow> rejected) {
              endedBySomebodyElse(this, id);
            }
          };
      var id = ImportingLines.received(contested, 70);
      ImportingLines.into(contested).run(id);
      assertThat(contested.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
      assertThat(contested.find(id).orElseThrow().counts()).isEqualTo(ImportCounts.NONE);
    }

    @Test
    void stopsWhereTheyHaveForgottenTheRest() throws Exception {
      var contested =
          new ImportsInMemory(CLOCK) {
            @Override
            public synchronized boolean advance(Import before, Import after) {
              var isAdvanced = super.advance(before, after);
              if (after.state() == ImportState.RUNNING) {
                endedBySomebodyElse(this, after.id());
              }
              return isAdvanced;
            }
          };
      var id = ImportingLines.received(contested, 70);
      ImportingLines.into(contested).run(id);
      assertThat(contested.find(id).orElseThrow().state()).isEqualTo(ImportState.DONE);
      assertThat(contested.find(id).orElseThrow().counts().rows()).isEqualTo(64);
    }

    private static void endedBySomebodyElse(Imports imports, String id) {
      var now = imports.find(id).orElseThrow();
      imports.advance(now, now.ended(ImportState.DONE, NOW));
      imports.forgetContent(now.stored());
    }
  }

  @Test
  void saysSoIfItsContentIsLost() throws Exception {
    var id = ImportingLines.received(imports, 70);
    imports.forgetContent(imports.find(id).orElseThrow().stored());
    ImportingLines.into(imports).run(id);
    assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.FAILED);
  }

  private Reception send(String owner, String key, String file) {
    return ImportingLines.send(imports, owner, key, file);
  }

  private Import sent(String owner, String key, String file) {
    return ((Reception.New) send(owner, key, file)).file();
  }
}
