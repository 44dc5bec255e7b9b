package org.alliance.kit.simulation;

import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.bson.Document;

/// An event out of the archive, as it was sent.
final class Archived {
  private Archived() {}

  static OutgoingEvent event(Document found, EventStream stream) {
    return new OutgoingEvent(
        new Envelope(
            found.getString("_id"),
            found.getString("type"),
            stream,
            found.getDate("time").toInstant(),
            found.getString("subject"),
            found.getLong("n"),
            found.getString("corr"),
            found.getString("cause")),
        found.getString("body"));
  }
}
