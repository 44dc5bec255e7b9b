package org.alliance.casetracking.adapter.figures;

import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/// Packed steps as earlier versions have stored them.
final class StepsForms {
  /// Two reports of 9 March 2026, 12:00 UTC. `partner-001` was asked to take the first.
  private static final String ROWS =
      "AAAAAAAAAAEAAAAAAAAAAQEIgNTfk80zwKkHAQAAAQEBAgAAAQMAAQQAAAAAAAAAAgAAAAAAAAACAgiA1N+TzTPAqQcB"
          + "AAABAQECAAABAwAA";

  private StepsForms() {}

  /// From before rows named the sender.
  static Document withoutSender() {
    return new Document(
            "words", List.of("handed-over", "partner-api", "NJ", "no-sign-of-bias", "partner-001"))
        .append("rows", new Binary(Base64.getDecoder().decode(ROWS)));
  }
}
