package org.alliance.kit.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Looks at what stands in the address and the headers before a handler gets it: one value for one
/// name, no more than 1,000 characters, all of them characters that somebody can see, and pages of
/// 1 to 1,000 entries.
final class ParameterInterceptor implements HandlerInterceptor {
  private static final int LONGEST = 1_000;
  private static final int LARGEST_PAGE = 1_000;
  private static final Set<String> PAGE_SIZES = Set.of("limit", "size");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      for (var parameter : method.getMethodParameters()) {
        check(parameter, request);
      }
    }
    return true;
  }

  private static void check(MethodParameter parameter, HttpServletRequest request) {
    var query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null) {
      checkQuery(parameter, name(query.name(), parameter), request);
    }
    var inPath = parameter.getParameterAnnotation(PathVariable.class);
    if (inPath != null) {
      var name = name(inPath.name(), parameter);
      checkText(name, pathVariable(request, name));
    }
    var header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null) {
      var name = name(header.name(), parameter);
      checkText(name, request.getHeader(name));
    }
  }

  private static void checkQuery(
      MethodParameter parameter, String name, HttpServletRequest request) {
    var values = request.getParameterValues(name);
    if (values == null) {
      return;
    }
    var type = parameter.getParameterType();
    if (values.length > 1 && !type.isArray() && !Collection.class.isAssignableFrom(type)) {
      throw bad(name, "the parameter is sent twice. Send it once");
    }
    for (var value : values) {
      checkText(name, value);
      if (PAGE_SIZES.contains(name) && !isPageSize(value)) {
        throw bad(name, "expected a whole number from 1 to " + LARGEST_PAGE);
      }
    }
  }

  private static boolean isPageSize(String value) {
    return value.matches("[0-9]{1,4}")
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= LARGEST_PAGE;
  }

  private static void checkText(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (value.length() > LONGEST) {
      throw bad(name, "up to " + LONGEST + " characters are taken");
    }
    if (value.chars().anyMatch(ParameterInterceptor::isUnreadable)) {
      throw bad(name, "it holds a control character, or is not UTF-8");
    }
  }

  /// U+FFFD stands where the bytes of an address were no UTF-8.
  private static boolean isUnreadable(int here) {
    return Character.isISOControl(here) || here == 0xFFFD || here == 0x2028 || here == 0x2029;
  }

  private static @Nullable String pathVariable(HttpServletRequest request, String name) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get(name) instanceof String value
        ? value
        : null;
  }

  private static String name(String annotated, MethodParameter parameter) {
    return annotated.isEmpty() ? String.valueOf(parameter.getParameterName()) : annotated;
  }

  private static ApiProblem bad(String name, String what) {
    return ApiProblem.badRequest("bad-value", "At " + name + ": " + what + ".");
  }
}
