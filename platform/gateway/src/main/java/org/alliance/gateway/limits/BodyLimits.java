package org.alliance.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import org.alliance.gateway.problem.Problem;
import org.springframework.util.unit.DataSize;

/// How long a body may be.
///
/// @param report of a report, and of the desk's page that takes one down
/// @param file of an import
/// @param other of everything else
public record BodyLimits(RequestKinds kinds, DataSize report, DataSize file, DataSize other) {
  long bytes(HttpServletRequest request) {
    return limit(request).toBytes();
  }

  Problem refusal(HttpServletRequest request) {
    return new Problem(
        413,
        "body-too-large",
        "%s may have up to %d KB. Nothing was saved."
            .formatted(subject(request), limit(request).toKilobytes()));
  }

  private DataSize limit(HttpServletRequest request) {
    if (kinds.sendsImport(request)) {
      return file;
    }
    return kinds.sendsReport(request) ? report : other;
  }

  private String subject(HttpServletRequest request) {
    if (kinds.sendsImport(request)) {
      return "A file";
    }
    return kinds.sendsReport(request) ? "A report" : "A request to this address";
  }
}
