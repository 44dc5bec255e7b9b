package org.alliance.matching.domain.batch;

import java.util.Arrays;

/// Solves the transportation problem exactly by successive shortest augmenting paths. The prices
/// come with it: after each case, every case is at a firm that serves it best at the prices, and a
/// firm with room to spare has the price nothing. What looks arbitrary, such as the order of cases,
/// is fixed, so the same problem always has the same answer.
public final class TransportationSolver {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Transportation problem;
  private final int[] firmOf;
  private final long[] prices;
  private final long[] surpluses;
  private final int[] taken;
  private final int[][] guests;
  // Of the search for one case:
  private final long[] reach;
  private final int[] cameBy;
  private final boolean[] settled;
  private final int[] seen;
  private final FirmHeap heap;
  private int seenCount;
  private long work;

  private TransportationSolver(Transportation problem) {
    this.problem = problem;
    var firms = problem.rooms().length;
    firmOf = new int[problem.cases()];
    Arrays.fill(firmOf, Transportation.UNMATCHED);
    prices = new long[firms];
    surpluses = new long[problem.cases()];
    taken = new int[firms];
    guests = new int[firms][];
    reach = new long[firms];
    Arrays.fill(reach, FAR);
    cameBy = new int[firms];
    settled = new boolean[firms];
    seen = new int[firms];
    heap = new FirmHeap(firms, reach);
  }

  public static Assignment solve(Transportation problem) {
    return solve(problem, Long.MAX_VALUE);
  }

  /// @param mostWork how many edges may be looked at; if that is not enough, the cases that had no
  ///   turn get the best firm with room one by one, and the result says so. The prices and
  ///   surpluses still bound what any assignment is worth.
  public static Assignment solve(Transportation problem, long mostWork) {
    return new TransportationSolver(problem).solve(mostWork);
  }

  private Assignment solve(long mostWork) {
    var isComplete = true;
    for (var number = 0; number < firmOf.length; number++) {
      isComplete &= work <= mostWork;
      if (takesBest(number)) {
        continue;
      }
      if (isComplete) {
        augment(number);
      } else {
        takesWhatIsLeft(number);
      }
    }
    return new Assignment(firmOf, prices, surpluses, value(), isComplete);
  }

  /// The usual case: the firm that is best at the prices has room, or no firm is worth its price.
  private boolean takesBest(int number) {
    var best = 0L;
    var at = Transportation.UNMATCHED;
    for (var edge = first(number); edge < first(number + 1); edge++) {
      var firm = problem.firms()[edge];
      var gain = problem.values()[edge] - prices[firm];
      if (gain > best) {
        best = gain;
        at = firm;
      }
    }
    work += first(number + 1) - first(number);
    surpluses[number] = best;
    if (at == Transportation.UNMATCHED) {
      return true;
    }
    if (taken[at] == problem.rooms()[at]) {
      return false;
    }
    enter(number, at);
    return true;
  }

  private void takesWhatIsLeft(int number) {
    var best = 0;
    var at = Transportation.UNMATCHED;
    for (var edge = first(number); edge < first(number + 1); edge++) {
      var firm = problem.firms()[edge];
      if (problem.values()[edge] > best && taken[firm] < problem.rooms()[firm]) {
        best = problem.values()[edge];
        at = firm;
      }
    }
    if (at != Transportation.UNMATCHED) {
      enter(number, at);
    }
  }

  /// Dijkstra's algorithm over what each step loses, from the case to the nearest firm with room,
  /// or to the nearest case that may as well go without.
  private void augment(int start) {
    seenCount = 0;
    heap.clear();
    var shortest = surpluses[start];
    var lastFirm = Transportation.UNMATCHED;
    var outCase = start;
    relax(start, 0);
    while (!heap.isEmpty()) {
      var firm = heap.poll();
      if (reach[firm] >= shortest) {
        break;
      }
      settled[firm] = true;
      if (taken[firm] < problem.rooms()[firm]) {
        shortest = reach[firm];
        lastFirm = firm;
        outCase = Transportation.UNMATCHED;
        break;
      }
      for (var guest = 0; guest < taken[firm]; guest++) {
        var number = guests[firm][guest];
        if (reach[firm] + surpluses[number] < shortest) {
          shortest = reach[firm] + surpluses[number];
          outCase = number;
        }
        relax(number, reach[firm]);
      }
    }
    reprice(start, shortest);
    if (outCase == Transportation.UNMATCHED) {
      shift(start, lastFirm);
    } else if (outCase != start) {
      var firm = firmOf[outCase];
      leave(outCase, firm);
      firmOf[outCase] = Transportation.UNMATCHED;
      shift(start, firm);
    }
    for (var at = 0; at < seenCount; at++) {
      reach[seen[at]] = FAR;
      settled[seen[at]] = false;
    }
  }

  private void relax(int number, long from) {
    for (var edge = first(number); edge < first(number + 1); edge++) {
      var firm = problem.firms()[edge];
      if (settled[firm] || problem.values()[edge] <= 0) {
        continue;
      }
      var there = from + surpluses[number] + prices[firm] - problem.values()[edge];
      if (there < reach[firm]) {
        if (reach[firm] == FAR) {
          seen[seenCount] = firm;
          seenCount++;
        }
        reach[firm] = there;
        cameBy[firm] = number;
        heap.put(firm);
      }
    }
    work += first(number + 1) - first(number);
  }

  private void reprice(int start, long shortest) {
    surpluses[start] -= shortest;
    for (var at = 0; at < seenCount; at++) {
      var firm = seen[at];
      if (settled[firm] && reach[firm] < shortest) {
        var less = shortest - reach[firm];
        prices[firm] += less;
        for (var guest = 0; guest < taken[firm]; guest++) {
          surpluses[guests[firm][guest]] -= less;
        }
      }
    }
  }

  /// Moves every case on the path one firm on.
  private void shift(int start, int last) {
    var firm = last;
    while (true) {
      var number = cameBy[firm];
      var before = firmOf[number];
      if (number != start) {
        leave(number, before);
      }
      enter(number, firm);
      if (number == start) {
        return;
      }
      firm = before;
    }
  }

  private void enter(int number, int firm) {
    if (guests[firm] == null) {
      guests[firm] = new int[Math.min(problem.rooms()[firm], firmOf.length)];
    }
    guests[firm][taken[firm]] = number;
    taken[firm]++;
    firmOf[number] = firm;
  }

  private void leave(int number, int firm) {
    taken[firm]--;
    for (var at = 0; at < taken[firm]; at++) {
      if (guests[firm][at] == number) {
        guests[firm][at] = guests[firm][taken[firm]];
        return;
      }
    }
  }

  private int first(int number) {
    return problem.firstEdge()[number];
  }

  private long value() {
    var value = 0L;
    for (var number = 0; number < firmOf.length; number++) {
      for (var edge = first(number); edge < first(number + 1); edge++) {
        if (problem.firms()[edge] == firmOf[number]) {
          value += problem.values()[edge];
        }
      }
    }
    return value;
  }
}
