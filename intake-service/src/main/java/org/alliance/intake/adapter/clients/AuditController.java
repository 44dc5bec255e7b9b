package org.alliance.intake.adapter.clients;

import java.util.List;
import java.util.Optional;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The check of the audit trail.
@RestController
final class AuditController {
  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  /// @param finding what is wrong: `changed`, `removed`, `reordered`, `inserted`, `head-changed`,
  ///   `head-removed`, `noted-head-missing`
  record FindingView(String finding, long entry) {}

  /// @param head the hash of the last entry; write it down to compare it later
  record VerificationView(boolean sound, long entries, String head, List<FindingView> findings) {}

  /// Walks the whole chain.
  ///
  /// @param head the hash of the last entry as an earlier check printed it; if it is given, an
  ///   entry has to have it
  @GetMapping("/api/v1/audit/verify")
  VerificationView verify(@RequestParam(defaultValue = "") String head) {
    var found = trail.verify(Optional.of(head.strip()).filter(noted -> !noted.isEmpty()));
    return new VerificationView(
        found.isSound(),
        found.entries(),
        found.head(),
        found.findings().stream()
            .map(finding -> new FindingView(finding.kind().code(), finding.entry()))
            .toList());
  }
}
