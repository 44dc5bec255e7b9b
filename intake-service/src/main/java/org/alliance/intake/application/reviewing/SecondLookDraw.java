package org.alliance.intake.application.reviewing;

import java.nio.ByteBuffer;
import org.alliance.intake.application.vault.MasterKey;

/// Draws the declines that a second person looks at. A keyed hash of the claim decides, so that
/// nobody can foresee the draw and a retry draws the same.
///
/// @param share of the declines, from 0 to 1
public record SecondLookDraw(MasterKey secret, double share) {
  private static final String PURPOSE = "second-look";

  public SecondLookDraw {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("intake.triage.second-look has to be between 0 and 1");
    }
  }

  /// @param claim the key of the claim under which a report is declined
  public boolean draws(String claim) {
    var bits = ByteBuffer.wrap(secret.fingerprint(PURPOSE, claim)).getLong() >>> 11;
    return bits * 0x1.0p-53 < share;
  }
}
