package org.alliance.kit.production;

import java.util.List;

/// The profile `production` with settings of a trial.
final class ProductionRefused extends RuntimeException {
  private final List<String> findings;

  ProductionRefused(List<String> findings) {
    super("The profile production is refused: " + String.join(" ", findings));
    this.findings = List.copyOf(findings);
  }

  List<String> findings() {
    return findings;
  }
}
