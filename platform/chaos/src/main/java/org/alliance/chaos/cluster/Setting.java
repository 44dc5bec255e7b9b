package org.alliance.chaos.cluster;

import java.util.Set;

/// What a row needs to run.
///
/// @param needsRealStore whether it counts only against a real MongoDB
/// @param storeMembers of the replica set
/// @param instances of each service
/// @param also what else there is to it
public record Setting(boolean needsRealStore, int storeMembers, int instances, Set<Also> also) {
  public static final Setting SIMPLE = new Setting(false, 1, 1, Set.of());

  public boolean has(Also some) {
    return also.contains(some);
  }

  public enum Also {
    /// Clocks can be set wrong.
    WRONG_CLOCKS,
    /// A coordinator closes cases and opens them again.
    CLOSINGS,
    /// Every case has to be offered within seconds, once the system is warm.
    OFFERS_IN_TIME,
    /// Times are printed and not judged: for builds, on machines that others use, too.
    AT_ITS_OWN_PACE,
    /// At the end everything that was ever sent is sent once more.
    FULL_REPLAY
  }
}
