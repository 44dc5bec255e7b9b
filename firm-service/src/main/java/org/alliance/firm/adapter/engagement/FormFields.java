package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the fields of a form say: the answer of a client who was asked first, days, and the id that
/// makes a form that is sent twice act once.
final class FormFields {
  private static final Pattern ONCE = Pattern.compile("[0-9a-f-]{36}");

  private FormFields() {}

  /// Empty if the form has no answer.
  static Optional<Boolean> asked(HttpServletRequest request) {
    var told = request.getParameter("asked");
    return told == null || told.isBlank() ? Optional.empty() : Optional.of(told.equals("yes"));
  }

  /// Empty if the field is blank or holds no day.
  static Optional<LocalDate> day(HttpServletRequest request, String field) {
    try {
      return Optional.ofNullable(request.getParameter(field))
          .filter(text -> !text.isBlank())
          .map(LocalDate::parse);
    } catch (DateTimeParseException mistyped) {
      return Optional.empty();
    }
  }

  static Optional<String> once(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("once"))
        .filter(text -> ONCE.matcher(text).matches());
  }
}
