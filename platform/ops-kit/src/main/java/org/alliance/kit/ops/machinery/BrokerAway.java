package org.alliance.kit.ops.machinery;

/// The broker did not say how far the service has read.
public final class BrokerAway extends RuntimeException {
  BrokerAway(Throwable cause) {
    super("The broker does not answer", cause);
  }
}
