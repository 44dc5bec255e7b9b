package org.alliance.contracts;

/// Asks the owner of a stream to send archived events again, under their old ids. Whoever has had
/// them drops them.
///
/// @param subject the aggregate, or [#EVERYTHING]
/// @param from the sequence of the first event wanted
/// @param to of the last
public record RepairRequest(EventStream stream, String subject, long from, long to) {
  public static final String EVERYTHING = "*";

  public RepairRequest {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("A repair request needs 1 <= from <= to");
    }
  }

  /// All events of all aggregates of a stream: a projection starts from zero.
  public static RepairRequest everything(EventStream stream) {
    return new RepairRequest(stream, EVERYTHING, 1, Long.MAX_VALUE);
  }

  public boolean isForEverything() {
    return subject.equals(EVERYTHING);
  }

  /// Where a service hears what it shall send again.
  public static String topic(ServiceName owner) {
    return "alliance." + owner.code() + ".repair-requests";
  }
}
