package org.alliance.contracts.values;

import java.util.regex.Pattern;

/// What is wrong with a field of a report, as `field/code`: both out of closed lists, such as
/// `state/unknown-state`.
public record ReportFault(String value) implements TextValue {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9.]{0,80}/[a-z0-9-]{1,40}");

  public ReportFault {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A fault is a field, a slash and a code");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
