package org.alliance.intake.domain.retention;

import java.time.Duration;

/// How long each kind of data is kept after a report came to rest. A litigation hold stops all of
/// it; an erasure deletes all of it at once.
public final class RetentionTable {
  private RetentionTable() {}

  /// One line of the table.
  private record Row(Duration withdrawn, Duration declined, Duration workOver) {
    Duration of(Ended ended) {
      return switch (ended) {
        case WITHDRAWN -> withdrawn;
        case DECLINED -> declined;
        case WORK_OVER -> workOver;
      };
    }
  }

  private static Row row(KeptData data) {
    return switch (data) {
      // withdrawn, declined, work over
      case PERSON -> new Row(days(90), days(365), years(7));
      case STATUS_CODE -> new Row(days(90), days(365), years(1));
      case CALL_REQUEST -> new Row(days(30), days(90), days(90));
      case DRAFT -> new Row(days(3), days(3), days(3));
      case BLIND_INDEX -> new Row(days(14), days(14), days(14));
      case REVIEW -> new Row(days(30), days(90), days(90));
    };
  }

  public static Duration lasts(KeptData data, Ended ended) {
    return row(data).of(ended);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private static Duration years(int years) {
    return Duration.ofDays(365L * years);
  }
}
