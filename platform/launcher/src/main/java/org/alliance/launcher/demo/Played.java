package org.alliance.launcher.demo;

import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;

/// The firm whose offers wait for a visitor.
public final class Played {
  private static final Who COORDINATOR = Who.role("coordinator");

  private Played() {}

  /// The open offers of a firm.
  public static long offersOf(Client client, String firm) {
    return total(client, COORDINATOR, "/api/v1/firms/" + firm + "/offers?state=open&limit=1");
  }

  /// The cases that wait for the visitor: an answer, a team, or the first service.
  static long waiting(Client client, String firm) {
    var lead = Who.leadOf(firm);
    return offersOf(client, firm)
        + total(client, lead, "/api/v1/firms/" + firm + "/offers?state=accepted&limit=1")
        + total(client, lead, "/api/v1/engagements?state=assigned&limit=1")
        + total(client, lead, "/api/v1/engagements?state=staffed&limit=1");
  }

  private static long total(Client client, Who who, String path) {
    return client.get(who, path).headers().firstValueAsLong("X-Total-Count").orElse(0);
  }
}
