package org.alliance.intake.domain.retention;

import org.alliance.contracts.values.code.Coded;

/// How a report came to rest: the columns of [RetentionTable]. Nothing is deleted of a report that
/// is still worked on.
public enum Ended implements Coded {
  WITHDRAWN,
  DECLINED,
  /// The firm's work is done, the client left it, or a coordinator closed the case.
  WORK_OVER
}
