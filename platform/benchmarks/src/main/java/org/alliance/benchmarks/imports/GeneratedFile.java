package org.alliance.benchmarks.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A file of made-up reports, made while it is read. One line in a hundred is bad, in ten ways by
/// turns.
final class GeneratedFile extends InputStream {
  private static final String HEADER =
      "reference,occurred_on,state,conduct,bias_indicators,victim_kind,spoken_language,name,narrative\n";
  private static final int BAD_EVERY = 100;
  private static final int BAD_AT = 37;
  private static final List<String> STATES = List.of("CA", "NY", "WA", "TX", "NJ", "IL");
  private static final List<String> LANGUAGES = List.of("ko", "km", "vi", "yue", "tl", "ja");

  /// What is wrong with a bad line, and the code with which it has to be refused.
  private enum Bad {
    NO_STATE("unknown-state"),
    NO_CONDUCT("unknown-code"),
    NO_SUCH_DAY("malformed-date"),
    IN_THE_FUTURE("in-the-future"),
    LONG_AGO("before-1900"),
    TOO_FEW_CELLS("wrong-column-count"),
    TOO_MANY_CELLS("wrong-column-count"),
    BROKEN_QUOTE("unreadable-line"),
    TOO_LONG("too-long"),
    NO_VICTIM("unknown-code");

    private final String code;

    Bad(String code) {
      this.code = code;
    }
  }

  private final int lines;
  private byte[] ready = HEADER.getBytes(StandardCharsets.UTF_8);
  private int at;
  private int next;

  GeneratedFile(int lines) {
    this.lines = lines;
  }

  int bad() {
    return badCodes().values().stream().mapToInt(Integer::intValue).sum();
  }

  /// How many lines have to be refused with which code.
  Map<String, Integer> badCodes() {
    var codes = new TreeMap<String, Integer>();
    for (var number = BAD_AT; number < lines; number += BAD_EVERY) {
      codes.merge(badnessOf(number).code, 1, Integer::sum);
    }
    return codes;
  }

  private static Bad badnessOf(int number) {
    return Bad.values()[number / BAD_EVERY % Bad.values().length];
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (at == ready.length) {
      if (next == lines) {
        return -1;
      }
      ready = line(next).getBytes(StandardCharsets.UTF_8);
      at = 0;
      next++;
    }
    var count = Math.min(length, ready.length - at);
    System.arraycopy(ready, at, into, from, count);
    at += count;
    return count;
  }

  private static String line(int number) {
    var state = STATES.get(number % STATES.size());
    var day = "2025-%02d-%02d".formatted(number / 28 % 12 + 1, number % 28 + 1);
    var rest =
        ",assault,slur,person,"
            + LANGUAGES.get(number / 7 % LANGUAGES.size())
            + ",Person "
            + number
            + ",What person "
            + number
            + " tells\n";
    var good = "L-" + number + "," + day + "," + state + rest;
    if (number % BAD_EVERY != BAD_AT) {
      return good;
    }
    return switch (badnessOf(number)) {
      case NO_STATE -> good.replace("," + state + ",", ",Atlantis,");
      case NO_CONDUCT -> good.replace(",assault,", ",mopery,");
      case NO_SUCH_DAY -> good.replace(day, "2025-02-31");
      case IN_THE_FUTURE -> good.replace(day, "2999-01-01");
      case LONG_AGO -> good.replace(day, "1850-01-01");
      case TOO_FEW_CELLS -> "L-" + number + "," + day + "\n";
      case TOO_MANY_CELLS -> good.replace("\n", ",more,cells\n");
      case BROKEN_QUOTE -> good.replace("What person", "\"What\" person");
      case TOO_LONG -> good.replace("Person ", "P".repeat(201));
      case NO_VICTIM -> good.replace(",person,", ",furniture,");
    };
  }
}
