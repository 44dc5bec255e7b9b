package org.alliance.kit.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A value in JSON that is not what its type asks for. The message says what was expected and never
/// what was found, so it may be shown and logged.
public final class BadValue extends MismatchedInputException {
  private final String expectation;

  public BadValue(JsonParser parser, String expectation, Class<?> type) {
    super(parser, expectation, type);
    this.expectation = expectation;
  }

  public String expectation() {
    return expectation;
  }
}
