package org.alliance.intake.adapter.csv;

import java.util.Arrays;
import org.alliance.intake.application.imports.UnreadableFile;

/// The references that more than one line of a file has, and the last line of each. Kept as hashes,
/// 20 bytes a line while the file is looked through and 12 bytes a repeated reference afterwards.
/// Two references may share a hash; the caller compares them.
final class RepeatedReferences {
  /// How much may wait for its last line at once: bytes of text and [#PER_LINE] for each line.
  static final long MOST_HELD = 64L << 20;

  static final int PER_LINE = 100;

  /// Bounds the memory that a file takes: 64 MB of lines of 32 bytes.
  static final int MOST_LINES = 2_000_000;

  private final long[] hashes;
  private final int[] last;

  private RepeatedReferences(long[] hashes, int[] last) {
    this.hashes = hashes;
    this.last = last;
  }

  /// FNV-1a, 64 bits; 0 stands for none.
  static long hash(String reference) {
    var hash = 0xcbf29ce484222325L;
    for (var at = 0; at < reference.length(); at++) {
      hash = (hash ^ reference.charAt(at)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }

  /// Whether several lines have it.
  boolean has(long hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }

  /// The number of the last line that has it.
  int lastOf(long hash) {
    return last[Arrays.binarySearch(hashes, hash)];
  }

  /// Hears the lines of a file in their order.
  static final class Collector {
    private long[] seen = new long[1 << 10];
    private int[] sizes = new int[1 << 10];
    private int lines;

    /// @param hash of the line's reference; 0 if it has none
    /// @param size of the line's text
    /// @throws UnreadableFile if the file has too many lines
    void add(long hash, int size) {
      if (lines == MOST_LINES) {
        throw new UnreadableFile(
            "too-many-lines",
            "A file may have up to " + MOST_LINES + " lines; cut it into several");
      }
      if (lines == seen.length) {
        seen = Arrays.copyOf(seen, 2 * lines);
        sizes = Arrays.copyOf(sizes, 2 * lines);
      }
      seen[lines] = hash;
      sizes[lines] = size + PER_LINE;
      lines++;
    }

    int lines() {
      return lines;
    }

    /// @throws UnreadableFile if too much would have to wait
    RepeatedReferences found() {
      var repeated = repeated();
      var found = new RepeatedReferences(repeated, new int[repeated.length]);
      for (var number = 0; number < lines; number++) {
        var group = Arrays.binarySearch(repeated, seen[number]);
        if (group >= 0) {
          found.last[group] = number;
        }
      }
      requireRoom(found);
      return found;
    }

    private long[] repeated() {
      var sorted = Arrays.copyOf(seen, lines);
      Arrays.sort(sorted);
      var count = 0;
      for (var at = 1; at < lines; at++) {
        var isRepeated = sorted[at] != 0 && sorted[at] == sorted[at - 1];
        if (isRepeated && (count == 0 || sorted[count - 1] != sorted[at])) {
          sorted[count] = sorted[at];
          count++;
        }
      }
      return Arrays.copyOf(sorted, count);
    }

    private void requireRoom(RepeatedReferences found) {
      var heldOf = new long[found.hashes.length];
      var held = 0L;
      for (var number = 0; number < lines; number++) {
        var group = Arrays.binarySearch(found.hashes, seen[number]);
        if (group < 0) {
          continue;
        }
        heldOf[group] += sizes[number];
        held += sizes[number];
        if (held > MOST_HELD) {
          throw new UnreadableFile(
              "rows-too-far-apart",
              "Rows of the same reference are too far apart to be joined; sort the file by its references and send it again");
        }
        if (found.last[group] == number) {
          held -= heldOf[group];
        }
      }
    }
  }
}
