package org.alliance.contracts.values;

import java.util.regex.Pattern;

/// The id that a sender gives a message: a UUID in lower case, so that it says nothing.
public record MessageId(String value) implements TextValue {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public MessageId {
    if (!UUID.matcher(value).matches()) {
      throw new IllegalArgumentException("A message id is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
