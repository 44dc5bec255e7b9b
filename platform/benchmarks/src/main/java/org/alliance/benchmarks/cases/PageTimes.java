package org.alliance.benchmarks.cases;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// How long pages take while some readers ask for all of them by turns.
final class PageTimes {
  static final int READERS = 4;

  /// The mark of every page: p95, in milliseconds.
  private static final int MARK_MS = 300;

  private final BenchedService service;
  private final int requests;
  private final PrintStream out;

  PageTimes(BenchedService service, int requests, PrintStream out) {
    this.service = service;
    this.requests = requests;
    this.out = out;
  }

  /// @param address of the turn of a request
  record Page(String name, String role, Address address) {
    interface Address {
      String of(int turn);
    }

    static Page of(String path, String role) {
      return new Page(path, role, _ -> path);
    }
  }

  /// How many cases there are when pages are measured.
  static List<Integer> levels(int most) {
    return IntStream.concat(
            IntStream.of(1_000, 10_000, 100_000).filter(level -> level < most), IntStream.of(most))
        .boxed()
        .toList();
  }

  void measure(List<Page> pages) throws Exception {
    var times = new Times();
    ask(pages, Math.max(3, requests / 10), new Times());
    ask(pages, requests, times);
    out.printf("  %-44s %8s %8s %8s%n", "page (ms)", "p50", "p95", "p99");
    for (var page : pages) {
      var p95 = times.percentile(page.name(), 95);
      out.printf(
          "  %-44s %8.1f %8.1f %8.1f  %s%n",
          page.name(),
          times.percentile(page.name(), 50),
          p95,
          times.percentile(page.name(), 99),
          p95 <= MARK_MS ? "" : "NOT within " + MARK_MS + " ms");
    }
    out.printf(
        "  memory: %d MB alive in the heap after a collection, %d MB resident%n",
        service.service().liveHeap() >> 20, service.service().resident() >> 20);
  }

  /// Readers take turns over the pages, so that each page is asked among all others.
  private void ask(List<Page> pages, int requests, Times times) throws Exception {
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      var all = new ArrayList<Callable<Void>>();
      for (var turn = 0; turn < requests; turn++) {
        var now = turn;
        for (var page : pages) {
          all.add(() -> {
            ask(page, now, times);
            return null;
          });
        }
      }
      for (var done : readers.invokeAll(all)) {
        done.get();
      }
    }
  }

  private void ask(Page page, int turn, Times times) throws Exception {
    var path = page.address().of(turn);
    var token = service.token("bench-" + page.role(), page.role());
    var began = System.nanoTime();
    var answer = service.get(path, token);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    times.add(page.name(), System.nanoTime() - began);
  }
}
