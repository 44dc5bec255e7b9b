package org.alliance.matching.domain.batch;

import java.util.Arrays;

/// Cases, firms with room for so many of them, and what each pair is worth: the sparse
/// transportation problem. A case may also stay unmatched, which is worth nothing.
///
/// @param firstEdge of each case; one more at the end
/// @param firms of the edges
/// @param values of the edges; those of nothing or less are never used
/// @param rooms of the firms
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Transportation(int[] firstEdge, int[] firms, int[] values, int[] rooms) {
  /// The case has no firm.
  public static final int UNMATCHED = -1;

  public int cases() {
    return firstEdge.length - 1;
  }

  /// The value of a pair; 0 if it has no edge.
  int value(int number, int firm) {
    for (var edge = firstEdge[number]; edge < firstEdge[number + 1]; edge++) {
      if (firms[edge] == firm) {
        return values[edge];
      }
    }
    return 0;
  }

  /// Collects the edges of one case after the other.
  public static final class Builder {
    private final int[] rooms;
    private int[] firstEdge = new int[65];
    private int[] firms = new int[1024];
    private int[] values = new int[1024];
    private int cases;

    public Builder(int[] rooms) {
      this.rooms = rooms;
    }

    public void edge(int firm, int value) {
      var at = firstEdge[cases + 1];
      if (at == firms.length) {
        firms = Arrays.copyOf(firms, 2 * at);
        values = Arrays.copyOf(values, 2 * at);
      }
      firms[at] = firm;
      values[at] = value;
      firstEdge[cases + 1]++;
    }

    /// The edges so far are all of this case.
    public void endCase() {
      cases++;
      if (cases + 1 == firstEdge.length) {
        firstEdge = Arrays.copyOf(firstEdge, 2 * cases + 2);
      }
      firstEdge[cases + 1] = firstEdge[cases];
    }

    public Transportation build() {
      var edges = firstEdge[cases];
      return new Transportation(
          Arrays.copyOf(firstEdge, cases + 1),
          Arrays.copyOf(firms, edges),
          Arrays.copyOf(values, edges),
          rooms.clone());
    }
  }

  @Override
  public String toString() {
    return "%d cases, %d firms, %d edges".formatted(cases(), rooms.length, firms.length);
  }
}
