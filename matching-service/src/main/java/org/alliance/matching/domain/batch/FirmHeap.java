package org.alliance.matching.domain.batch;

import java.util.Arrays;

/// Firms by how far they are, the nearest first, and of equally near ones the one that comes first.
/// A firm that has come nearer moves up.
final class FirmHeap {
  private final int[] heap;
  private final int[] placeOf;
  private final long[] reach;
  private int size;

  FirmHeap(int firms, long[] reach) {
    heap = new int[firms];
    placeOf = new int[firms];
    Arrays.fill(placeOf, -1);
    this.reach = reach;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    for (var at = 0; at < size; at++) {
      placeOf[heap[at]] = -1;
    }
    size = 0;
  }

  void put(int firm) {
    if (placeOf[firm] < 0) {
      placeOf[firm] = size;
      heap[size] = firm;
      size++;
    }
    var place = placeOf[firm];
    while (place > 0 && isBefore(firm, heap[(place - 1) / 2])) {
      set(place, heap[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
    set(place, firm);
  }

  int poll() {
    var first = heap[0];
    placeOf[first] = -1;
    size--;
    if (size > 0) {
      sink(heap[size]);
    }
    return first;
  }

  private void sink(int firm) {
    var place = 0;
    while (2 * place + 1 < size) {
      var child = 2 * place + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], firm)) {
        break;
      }
      set(place, heap[child]);
      place = child;
    }
    set(place, firm);
  }

  private void set(int place, int firm) {
    heap[place] = firm;
    placeOf[firm] = place;
  }

  private boolean isBefore(int some, int other) {
    return reach[some] < reach[other] || (reach[some] == reach[other] && some < other);
  }
}
