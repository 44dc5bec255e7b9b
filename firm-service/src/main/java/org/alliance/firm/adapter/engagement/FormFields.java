package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.kit.web.ApiProblem;
import org.alliance.kit.web.page.Days;

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
    return Optional.ofNullable(request.getParameter(field)).flatMap(Days::read);
  }

  /// Empty if the field is blank, where another day would be taken then.
  ///
  /// @throws ApiProblem 400 if it holds something else than a day
  static Optional<LocalDate> dayIfTold(HttpServletRequest request, String field) {
    var day = day(request, field);
    var told = request.getParameter(field);
    if (day.isEmpty() && told != null && !told.isBlank()) {
      throw ApiProblem.badRequest(
          "bad-value",
          "Nothing was saved. Go back and write the day such as 2026-03-09, of the years 1900 to 2999.");
    }
    return day;
  }

  static Optional<String> once(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("once"))
        .filter(text -> ONCE.matcher(text).matches());
  }
}
