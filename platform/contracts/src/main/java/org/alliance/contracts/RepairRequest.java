package org.alliance.contracts;

/// Asks the owner of a stream to resend archived events under their old ids. Consumers drop the
/// ones that they have already handled.
///
/// @param subject the aggregate, or [#EVERYTHING]
/// @param from the sequence of the first event to resend
/// @param to the sequence of the last event to resend
public record RepairRequest(EventStream stream, String subject, long from, long to) {
  public static final String EVERYTHING = "*";

  public RepairRequest {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException(
          "A repair request needs a range of sequences that starts at 1 or later");
    }
  }

  /// Asks for all events of all aggregates of a stream, to rebuild a projection from nothing.
  public static RepairRequest everything(EventStream stream) {
    return new RepairRequest(stream, EVERYTHING, 1, Long.MAX_VALUE);
  }

  public boolean isForEverything() {
    return subject.equals(EVERYTHING);
  }

  /// The topic on which a service takes repair requests.
  public static String topic(ServiceName owner) {
    return "alliance." + owner.code() + ".repair-requests";
  }
}
