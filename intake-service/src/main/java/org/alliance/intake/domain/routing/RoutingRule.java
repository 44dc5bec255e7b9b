package org.alliance.intake.domain.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// One version of a saved search with an effect. A rule marks; it never accepts, declines or hands
/// over.
///
/// @param id of all versions of this rule
/// @param version from 1
/// @param name as people in triage call it
/// @param urgent whether reports that it finds come first in the queue
/// @param group who should look at them: a group of reviewers, or one person; empty for nobody
/// @param active whether it applies to new reports
/// @param by who saved this version, by the opaque staff id
/// @param at when; reports that came before stay as they are
public record RoutingRule(
    String id,
    int version,
    String name,
    RoutingSearch search,
    boolean urgent,
    Optional<String> group,
    boolean active,
    String by,
    Instant at) {
  public static final int LONGEST_NAME = 80;

  private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}[a-z0-9]");

  /// Whether a group can be called so: 2 to 40 small letters, digits and hyphens.
  public static boolean isGroup(String text) {
    return GROUP.matcher(text).matches();
  }

  /// Whether it marks a report that came at this time.
  public boolean appliesSince(Instant came) {
    return active && !came.isBefore(at);
  }

  /// The name of this version in a report's marks.
  public String reference() {
    return id + "/" + version;
  }
}
