package org.alliance.matching.domain.referral;

import java.util.Set;
import org.alliance.contracts.values.code.Coded;

/// Why nobody is to be asked for a case. A referral can have several reasons at once, and each is
/// lifted by itself: the search goes on only when none is left.
public enum StopReason implements Coded {
  /// The client has not agreed yet that law firms are asked.
  CONSENT_NOT_GIVEN,
  /// The client has taken the consent back; it may be given again.
  CONSENT_WITHDRAWN,
  /// The client wants no help any more; that may be undone.
  CLIENT_WITHDREW,
  /// The client has left the firm that had the case, as that firm says.
  CLIENT_LEFT,
  /// A firm had the case, and its work is done. Stays unless a coordinator opens the case again.
  ENGAGEMENT_OVER,
  /// A coordinator has closed the case.
  CASE_CLOSED;

  /// The reasons that a coordinator lifts who opens a case again.
  public static final Set<StopReason> LIFTED_BY_REOPENING =
      Set.of(CASE_CLOSED, ENGAGEMENT_OVER, CLIENT_LEFT);

  /// The reasons that a consent lifts.
  public static final Set<StopReason> LIFTED_BY_CONSENT =
      Set.of(CONSENT_NOT_GIVEN, CONSENT_WITHDRAWN);

  /// The reasons that a client lifts who wants help after all.
  public static final Set<StopReason> LIFTED_BY_CLIENT = Set.of(CLIENT_WITHDREW, CLIENT_LEFT);
}
