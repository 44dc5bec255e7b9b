package org.alliance.benchmarks.matching.market;

/// Of so many cases, so many got what they needed.
public record Served(int cases, int served) {
  public Served plus(Served other) {
    return new Served(cases + other.cases, served + other.served);
  }

  public int missed() {
    return cases - served;
  }
}
