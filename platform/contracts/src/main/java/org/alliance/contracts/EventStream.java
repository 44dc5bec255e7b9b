package org.alliance.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The event topics. All events of one aggregate are on one stream, in their order, with the
/// aggregate's id as the key. A consumer of a stream sees every event of the aggregate, so it
/// notices a gap in the sequence.
public enum EventStream {
  REPORT(ServiceName.INTAKE, "report"),
  /// Answers to the messages on intake's topic for partners.
  MESSAGE(ServiceName.INTAKE, "message"),
  REFERRAL(ServiceName.MATCHING, "referral"),
  FIRM(ServiceName.FIRM, "firm"),
  MATTER(ServiceName.FIRM, "matter"),
  DELIVERY(ServiceName.NOTIFICATION, "delivery"),
  CASE(ServiceName.CASE_TRACKING, "case");

  private final ServiceName owner;
  private final String aggregate;

  EventStream(ServiceName owner, String aggregate) {
    this.owner = owner;
    this.aggregate = aggregate;
  }

  /// The one service that publishes on this stream.
  public ServiceName owner() {
    return owner;
  }

  /// The kind of aggregate, in the singular.
  public String aggregate() {
    return aggregate;
  }

  public String topic() {
    return "alliance." + owner.code() + "." + aggregate;
  }

  /// The CloudEvents source of every event on this stream.
  public String source() {
    return "/" + owner.code() + "/" + aggregate;
  }

  public static Optional<EventStream> ofSource(String source) {
    return Arrays.stream(values()).filter(stream -> stream.source().equals(source)).findFirst();
  }

  public static List<EventStream> ownedBy(ServiceName service) {
    return Arrays.stream(values()).filter(stream -> stream.owner == service).toList();
  }

  /// The dead-letter topic of a service, for records that it cannot decode.
  public static String deadLetters(ServiceName service) {
    return "alliance." + service.code() + ".dead-letters";
  }
}
