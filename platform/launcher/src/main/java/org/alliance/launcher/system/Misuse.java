package org.alliance.launcher.system;

/// A mistake of the person who runs the command. The message says how to mend it.
public final class Misuse extends RuntimeException {
  public Misuse(String message) {
    super(message, null, false, false);
  }
}
