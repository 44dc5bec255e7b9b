package org.alliance.matching.domain.ranking;

import java.util.Arrays;

/// The best firms so far, best first, and how many firms were left after each rule.
public final class Best {
  static final int RULES = 6;

  final int[] left = new int[RULES + 1];
  private final int[] firms;
  private final int[] nets;
  private final long mark;
  private int size;

  Best(int most, long mark) {
    firms = new int[most];
    nets = new int[most];
    this.mark = mark;
  }

  /// What has to be reached at least to be among the best.
  int bar() {
    return size == firms.length && size > 0 ? nets[size - 1] : Integer.MIN_VALUE;
  }

  void offer(int firm, int net, Roster roster) {
    if (size == firms.length && net < nets[size - 1]) {
      return;
    }
    var place = size;
    while (place > 0 && isBefore(firm, net, place - 1, roster)) {
      place--;
    }
    if (place == firms.length) {
      return;
    }
    size = Math.min(size + 1, firms.length);
    for (var at = size - 1; at > place; at--) {
      firms[at] = firms[at - 1];
      nets[at] = nets[at - 1];
    }
    firms[place] = firm;
    nets[place] = net;
  }

  private boolean isBefore(int firm, int net, int place, Roster roster) {
    if (net != nets[place]) {
      return net > nets[place];
    }
    return Long.compareUnsigned(tie(firm, roster), tie(firms[place], roster)) < 0;
  }

  private long tie(int firm, Roster roster) {
    return Marks.mixed(mark ^ roster.markOf(firm));
  }

  public int size() {
    return size;
  }

  /// How many firms may be asked.
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
