package org.alliance.kit.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A value in JSON that is not what its type asks for. The message says what was expected and never
/// what was found, so it may be shown and logged.
public final class BadValue extends MismatchedInputException {
  private final String code;
  private final String expectation;

  public BadValue(JsonParser parser, String expectation, Class<?> type) {
    this(parser, "bad-value", expectation, type);
  }

  BadValue(JsonParser parser, String code, String expectation, Class<?> type) {
    super(parser, expectation, type);
    this.code = code;
    this.expectation = expectation;
  }

  /// The problem's code, such as `bad-value`.
  public String code() {
    return code;
  }

  public String expectation() {
    return expectation;
  }
}
