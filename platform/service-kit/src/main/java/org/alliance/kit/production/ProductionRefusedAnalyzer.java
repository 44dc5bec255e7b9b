package org.alliance.kit.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one message, instead of a stack trace, all that is wrong.
final class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable root, ProductionRefused refused) {
    return new FailureAnalysis(
        "This service has settings of a trial and does not start with the profile production:\n  - "
            + String.join("\n  - ", refused.findings()),
        "Change these settings, or leave out the profile for a trial.",
        refused);
  }
}
