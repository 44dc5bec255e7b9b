package org.alliance.matching.domain.ranking;

import java.util.Arrays;
import org.alliance.matching.domain.numbers.TieBreakHash;

/// The best firms so far, best first, and how many firms were left after each rule.
public final class TopK {
  static final int RULES = 7;

  final int[] left = new int[RULES + 1];
  private final int[] firms;
  private final int[] nets;
  private final long[] ties;
  private final long tieBreak;
  private int size;

  TopK(int most, long tieBreak) {
    firms = new int[most];
    nets = new int[most];
    ties = new long[most];
    this.tieBreak = tieBreak;
  }

  /// The net score that a firm has to reach to be among the best.
  int bar() {
    return size == firms.length && size > 0 ? nets[size - 1] : Integer.MIN_VALUE;
  }

  /// @param firmTieBreak the hash of the firm
  void offer(int firm, int net, long firmTieBreak) {
    var tie = TieBreakHash.mixed(tieBreak ^ firmTieBreak);
    var place = size;
    while (place > 0 && isBefore(net, tie, place - 1)) {
      place--;
    }
    if (place == firms.length) {
      return;
    }
    size = Math.min(size + 1, firms.length);
    for (var at = size - 1; at > place; at--) {
      firms[at] = firms[at - 1];
      nets[at] = nets[at - 1];
      ties[at] = ties[at - 1];
    }
    firms[place] = firm;
    nets[place] = net;
    ties[place] = tie;
  }

  private boolean isBefore(int net, long tie, int place) {
    return net != nets[place] ? net > nets[place] : Long.compareUnsigned(tie, ties[place]) < 0;
  }

  public int size() {
    return size;
  }

  /// The number of firms that may be asked.
  public int eligible() {
    return left[RULES];
  }

  public int firm(int place) {
    return firms[place];
  }

  public int net(int place) {
    return nets[place];
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(firms, size));
  }
}
