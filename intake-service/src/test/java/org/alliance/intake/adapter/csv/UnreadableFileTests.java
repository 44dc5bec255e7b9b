package org.alliance.intake.adapter.csv;

import static org.alliance.intake.adapter.csv.CsvFiles.HEADER;
import static org.alliance.intake.adapter.csv.CsvFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alliance.intake.application.imports.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file whose meaning is not certain is refused whole, with the reason by its name.
class UnreadableFileTests {
  @ParameterizedTest
  @CsvSource({
    "windows-1252, José Peña lives nearby, Windows-1252",
    "windows-1252, José, Windows-1252",
    "Big5, 王小明, Big5",
    "GB18030, 王小明, GB18030",
    "Big5, 我在地鐵站被人打了一拳，他還罵我們滾回去，我很害怕, Big5",
    "GB18030, 我在地铁站被人打了一拳，他还骂我们滚回去，我很害怕, GB18030",
    "Shift_JIS, 駅で知らない男に殴られました。とても怖かったです。, Shift_JIS",
    "EUC-KR, 지하철역에서 모르는 남자가 나를 때렸습니다 무서웠습니다, EUC-KR"
  })
  void namesTheLikelyEncoding(String charset, String narrative, String named) {
    var file = HEADER + "\n" + row("1", "x", "\"" + narrative + "\"") + "\n";
    assertThat(refusal(file.getBytes(Charset.forName(charset))))
        .hasMessageContaining("not UTF-8")
        .hasMessageContaining(named)
        .hasMessageContaining("CSV UTF-8")
        .extracting(UnreadableFile::code)
        .isEqualTo("not-utf-8");
  }

  @Test
  void namesTheEncodingThoughOnlyTheHeaderShowsIt() {
    var file = HEADER + ",姓名與電話號碼\n" + row("1", "x", "y") + ",z\n";
    assertThat(refusal(file.getBytes(Charset.forName("Big5"))))
        .hasMessageContaining("not UTF-8")
        .hasMessageContaining("Big5");
  }

  @Test
  void namesEncodingsWhoseBytesLookLikeAscii() {
    var file = HEADER + "\n" + row("1", "山田", "x") + "\n";
    assertThat(refusal(file.getBytes(Charset.forName("ISO-2022-JP"))))
        .hasMessageContaining("ISO-2022");
    assertThat(refusal(("\uFEFF" + file).getBytes(Charset.forName("UTF-32LE"))))
        .hasMessageContaining("UTF-32");
  }

  @Test
  void namesWorkbooksAndArchives() throws Exception {
    assertThat(refusal(zip("[Content_Types].xml"))).hasMessageContaining("Excel workbook (.xlsx)");
    assertThat(refusal(zip("rows.csv"))).hasMessageContaining("zip archive");
    var gzip = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(gzip)) {
      stream.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(refusal(gzip.toByteArray())).hasMessageContaining("gzip");
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
        .hasMessageContaining(".xls");
    assertThat(refusal(new byte[] {1, 2, 0, 0, 0, 3})).hasMessageContaining("binary");
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, PDF",
    "<!DOCTYPE html><html>, HTML",
    "'\uFEFF<html><table>', HTML",
    "<?xml version='1.0'?>, XML",
    "'{\"reference\": 1}', JSON",
    "'[{\"reference\": 1}]', JSON"
  })
  void namesDocumentsOfOtherKinds(String content, String named) {
    assertThat(refusal(content.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining(named)
        .extracting(UnreadableFile::code)
        .isEqualTo("not-csv");
  }

  @Test
  void saysThatThereIsNothing() {
    assertThat(refusal(new byte[0])).extracting(UnreadableFile::code).isEqualTo("empty-file");
    assertThat(refusal("\n,,\n")).extracting(UnreadableFile::code).isEqualTo("empty-file");
    assertThat(refusal(HEADER)).extracting(UnreadableFile::code).isEqualTo("no-rows");
    assertThat(refusal(HEADER + "\r\n,,,\r\n\u001A"))
        .extracting(UnreadableFile::code)
        .isEqualTo("no-rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void namesTheColumnsThatAreMissingWhateverPartsThem(String delimiter) {
    var file = HEADER.replace("state", "stat").replace(",", delimiter) + "\n";
    assertThat(refusal(file))
        .hasMessageEndingWith(": state")
        .extracting(UnreadableFile::code)
        .isEqualTo("missing-column");
  }

  @Test
  void refusesAColumnThatIsThereTwice() {
    assertThat(refusal(HEADER + ",NAME\n" + row("1", "x", "y") + ",z\n"))
        .hasMessageContaining("name")
        .extracting(UnreadableFile::code)
        .isEqualTo("duplicate-column");
  }

  private static UnreadableFile refusal(String file) {
    return refusal(file.getBytes(StandardCharsets.UTF_8));
  }

  private static UnreadableFile refusal(byte[] file) {
    return catchThrowableOfType(
        UnreadableFile.class, () -> CsvFiles.read(file, new AllianceFormat()));
  }

  private static byte[] zip(String entry) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
    }
    return bytes.toByteArray();
  }
}
