package org.alliance.intake.adapter.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.mapping.MappedFormats;
import org.alliance.intake.application.mapping.Mappings.Saved;
import org.alliance.intake.application.mapping.MappingsInMemory;
import org.alliance.intake.domain.mapping.DateOrder;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.Question;
import org.alliance.intake.domain.question.Questions;
import org.junit.jupiter.api.Test;

/// Files of invented cities, each with its own columns, words, separators and encoding.
class MappedFileTests {
  private static final String OWNER = "organisation:city";

  @Test
  void aFileWithSemicolonsAndGermanDatesIsReadByItsMapping() {
    var mapping =
        new Mapping(
            List.of(
                MappedColumn.of("Aktenzeichen", Questions.REFERENCE),
                dated("Tattag", DateOrder.DAY_FIRST),
                valued(
                    "Delikt",
                    Questions.CONDUCT,
                    Map.of("körperverletzung", "assault", "bedrohung", "threat")),
                MappedColumn.of("Bericht", Questions.NARRATIVE)),
            Map.of("state", "NY", "victim", "person"));
    var file =
        """
        Aktenzeichen;Tattag;Delikt;Bericht;Ort
        A-1;09.03.2025;Körperverletzung;"Er sagte: ""geh""; dann schlug er";Queens
        A-2;31.12.2024;Bedrohung;;Queens
        A-3;2024-12-31;Bedrohung;;Queens
        A-4;01.02.2025;Unfug;;Queens
        """;
    var rows = read(file.getBytes(UTF_8), mapping);
    assertThat(rows).hasSize(4);
    var first = answers(rows.get(0));
    assertThat(first.text(Questions.REFERENCE)).isEqualTo("A-1");
    assertThat(first.text(Questions.OCCURRED_ON)).isEqualTo("2025-03-09");
    assertThat(first.text(Questions.CONDUCT)).isEqualTo("assault");
    assertThat(first.text(Questions.NARRATIVE)).isEqualTo("Er sagte: \"geh\"; dann schlug er");
    assertThat(first.text(Questions.STATE)).isEqualTo("NY");
    assertThat(answers(rows.get(1)).text(Questions.CONDUCT)).isEqualTo("threat");
    assertThat(codes(rows.get(2))).containsExactly("unmapped-date");
    assertThat(codes(rows.get(3))).containsExactly("unmapped-value");
    assertThat(rows.get(3).toString()).doesNotContain("Unfug").contains("Delikt");
  }

  @Test
  void aFileInUtf16WithTabsIsReadByItsMapping() {
    var mapping =
        new Mapping(
            List.of(
                MappedColumn.of("번호", Questions.REFERENCE),
                valued("유형", Questions.CONDUCT, Map.of("폭행", "assault")),
                MappedColumn.of("언어", Questions.SPEAKS)),
            Map.of("state", "WA"));
    var rows = read("번호\t유형\t언어\n1\t폭행\tko\n".getBytes(UTF_16), mapping);
    assertThat(answers(rows.getFirst()).all(Questions.CONDUCT)).containsExactly("assault");
    assertThat(answers(rows.getFirst()).all(Questions.SPEAKS)).containsExactly("ko");
  }

  /// Several lines of one incident are translated first and joined then.
  @Test
  void linesOfOneIncidentAreJoinedInOurWords() {
    var mapping =
        new Mapping(
            List.of(
                MappedColumn.of("case no", Questions.REFERENCE),
                valued(
                    "charge",
                    Questions.CONDUCT,
                    Map.of("240.26; harassment", "threat", "120.00", "assault"))),
            Map.of("state", "NY"));
    var rows =
        read(
            "Case No,Charge,Note\n7,240.26; harassment,a\n8,120.00,b\n7,120.00,c\n".getBytes(UTF_8),
            mapping);
    assertThat(rows).hasSize(2);
    var joined = (Row.Answered) rows.get(1);
    assertThat(joined.lines()).containsExactly(2, 4);
    assertThat(joined.answers().all(Questions.CONDUCT)).containsExactly("threat", "assault");
  }

  @Test
  void aJoinedIncidentIsRefusedWithAllItsLinesIfOneIsNotUnderstood() {
    var mapping =
        new Mapping(
            List.of(
                MappedColumn.of("id", Questions.REFERENCE),
                MappedColumn.of("kind", Questions.CONDUCT)),
            Map.of());
    var rows = read("id,kind\n1,assault\n1,mopery\n".getBytes(UTF_8), mapping);
    assertThat(rows)
        .singleElement()
        .isInstanceOfSatisfying(
            Row.Refused.class, refused -> assertThat(refused.lines()).containsExactly(2, 3));
  }

  @Test
  void aMappingBelongsToItsOwnerAndKeepsItsVersions() {
    var mappings = new MappingsInMemory();
    var formats = new MappedFormats(List.of(), new AllianceFormat(), mappings);
    var mapping = new Mapping(List.of(MappedColumn.of("id", Questions.REFERENCE)), Map.of());
    assertThat(mappings.add(new Saved(OWNER, "city", 1, mapping, Instant.EPOCH))).isTrue();
    assertThat(mappings.add(new Saved(OWNER, "city", 1, mapping, Instant.EPOCH))).isFalse();
    assertThat(mappings.add(new Saved(OWNER, "city", 2, mapping, Instant.EPOCH))).isTrue();
    assertThat(formats.find(OWNER, "mapped/City").map(ImportFormat::name))
        .contains("mapped/city/2");
    assertThat(formats.find(OWNER, "mapped/city/1").map(ImportFormat::listPrefix))
        .contains("mapped/city/");
    assertThat(formats.find(OWNER, "mapped/city/3")).isEmpty();
    assertThat(formats.find("organisation:other", "mapped/city")).isEmpty();
    assertThat(formats.find(OWNER, "mapped/../city")).isEmpty();
  }

  private static MappedColumn dated(String name, DateOrder order) {
    return new MappedColumn(name, Questions.OCCURRED_ON, "", order, Map.of(), false);
  }

  private static MappedColumn valued(String name, Question question, Map<String, String> values) {
    return new MappedColumn(name, question, "", DateOrder.AS_WRITTEN, values, false);
  }

  private static List<Row> read(byte[] content, Mapping mapping) {
    var mappings = new MappingsInMemory();
    mappings.add(new Saved(OWNER, "city", 1, mapping, Instant.EPOCH));
    var format =
        new MappedFormats(List.of(), new AllianceFormat(), mappings)
            .find(OWNER, "mapped/city")
            .orElseThrow();
    assertThat(CsvHeader.names(() -> new ByteArrayInputStream(content))).isNotEmpty();
    return CsvFiles.read(content, format);
  }

  private static Answers answers(Row row) {
    return ((Row.Answered) row).answers();
  }

  private static List<String> codes(Row row) {
    return ((Row.Refused) row).faults().stream().map(fault -> fault.code()).toList();
  }
}
