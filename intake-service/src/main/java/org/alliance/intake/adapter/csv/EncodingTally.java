package org.alliance.intake.adapter.csv;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alliance.intake.application.imports.UnreadableFile;

/// Counts the lines of a file that are UTF-8 and those that are not. A file whose other characters
/// are mostly not UTF-8 has another encoding. Which one is only likely, never certain, so the file
/// is refused and the likely ones are named: a wrong guess would write another name into the vault.
final class EncodingTally {
  private static final int MOST_SAMPLED = 1 << 16;

  /// Encodings whose confidence (0 to 100, by ICU) is this close to the best are named, too.
  private static final int CLOSE = 10;

  /// In bytes above ASCII. ICU needs more text than a name or two to tell encodings apart.
  private static final int FEW = 30;

  private static final String WESTERN = "Windows-1252";
  private static final String SOME_EAST_ASIAN =
      "a Chinese, Japanese or Korean encoding such as Big5 or GB18030";

  private static final Map<String, String> NAMES =
      Map.of(
          "ISO-8859-1", WESTERN,
          "windows-1252", WESTERN,
          "GB18030", "GB18030 (simplified Chinese)",
          "Big5", "Big5 (traditional Chinese)",
          "Shift_JIS", "Shift_JIS (Japanese)",
          "EUC-JP", "EUC-JP (Japanese)",
          "EUC-KR", "EUC-KR (Korean)");

  private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
  private long sound;
  private long broken;
  private boolean hasEscapes;

  /// A line is UTF-8 and not only ASCII.
  void sound() {
    sound++;
  }

  void broken(byte[] bytes) {
    broken++;
    if (sample.size() < MOST_SAMPLED) {
      sample.writeBytes(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_SAMPLED)));
      sample.write('\n');
    }
  }

  /// An escape sequence of ISO 2022, as `ISO-2022-JP` has: its bytes look like ASCII.
  void escape() {
    hasEscapes = true;
  }

  /// @throws UnreadableFile that names the likely encodings, if the file is not UTF-8
  void requireUtf8() {
    if (hasEscapes) {
      throw notUtf8("ISO-2022 (Japanese, Chinese or Korean)");
    }
    if (broken > sound) {
      throw notUtf8(String.join(" or ", likely()));
    }
  }

  private static UnreadableFile notUtf8(String likely) {
    return new UnreadableFile(
        "not-utf-8",
        "The file is not UTF-8; it looks like "
            + likely
            + ". Save it as CSV UTF-8 and send it again");
  }

  private List<String> likely() {
    var isEastAsian = hasLongRuns();
    if (isEastAsian && highBytes() < FEW) {
      return List.of(SOME_EAST_ASIAN);
    }
    var found =
        Arrays.stream(new CharsetDetector().setText(sample.toByteArray()).detectAll())
            .filter(match -> NAMES.containsKey(match.getName()))
            .filter(match -> !isEastAsian || !WESTERN.equals(NAMES.get(match.getName())))
            .toList();
    var names =
        found.stream()
            .filter(match -> match.getConfidence() >= found.getFirst().getConfidence() - CLOSE)
            .map(match -> NAMES.getOrDefault(match.getName(), ""))
            .distinct()
            .limit(2)
            .toList();
    if (!names.isEmpty()) {
      return names;
    }
    return List.of(isEastAsian ? SOME_EAST_ASIAN : "Windows-1252 or another older encoding");
  }

  private int highBytes() {
    var count = 0;
    for (var next : sample.toByteArray()) {
      count += next < 0 ? 1 : 0;
    }
    return count;
  }

  /// Three or more bytes above ASCII in a row are hardly ever found in Western text, and often
  /// where a character has two bytes.
  private boolean hasLongRuns() {
    var run = 0;
    for (var next : sample.toByteArray()) {
      run = next < 0 ? run + 1 : 0;
      if (run == 3) {
        return true;
      }
    }
    return false;
  }
}
