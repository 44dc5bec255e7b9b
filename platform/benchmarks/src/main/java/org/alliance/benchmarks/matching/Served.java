package org.alliance.benchmarks.matching;

/// Of so many cases, so many got what they needed.
record Served(int cases, int served) {
  Served plus(Served other) {
    return new Served(cases + other.cases, served + other.served);
  }

  int missed() {
    return cases - served;
  }
}
