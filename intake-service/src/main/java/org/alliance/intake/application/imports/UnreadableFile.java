package org.alliance.intake.application.imports;

/// A file that cannot be taken in at all. The message says what to change.
public final class UnreadableFile extends RuntimeException {
  private final String code;

  public UnreadableFile(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
