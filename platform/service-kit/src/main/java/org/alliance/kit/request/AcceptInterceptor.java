package org.alliance.kit.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Answers 406 before a handler runs if none of the types that it can answer with is accepted. Left
/// to itself, Spring finds that out after the handler has saved what it was sent.
final class AcceptInterceptor implements HandlerInterceptor {
  private final Supplier<List<HttpMessageConverter<?>>> converters;
  private final ContentNegotiationManager negotiation =
      new ContentNegotiationManager(new HeaderContentNegotiationStrategy());
  private final Map<HandlerMethod, List<MediaType>> producible = new ConcurrentHashMap<>();

  AcceptInterceptor(Supplier<List<HttpMessageConverter<?>>> converters) {
    this.converters = converters;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotAcceptableException {
    if (handler instanceof HandlerMethod method) {
      var types = producible.computeIfAbsent(method, this::producedBy);
      var accepted = negotiation.resolveMediaTypes(new ServletWebRequest(request));
      if (!types.isEmpty() && types.stream().noneMatch(type -> isAccepted(type, accepted))) {
        throw new HttpMediaTypeNotAcceptableException(types);
      }
    }
    return true;
  }

  private static boolean isAccepted(MediaType type, List<MediaType> accepted) {
    return accepted.stream()
        .anyMatch(wanted -> wanted.getQualityValue() > 0 && wanted.isCompatibleWith(type));
  }

  /// Empty for a handler that answers without a body, or writes its answer itself.
  private List<MediaType> producedBy(HandlerMethod method) {
    var body = bodyOf(method);
    if (body == void.class
        || body == Void.class
        || isWrittenLater(body)
        || !isWrittenByConverters(method)) {
      return List.of();
    }
    return converters.get().stream()
        .filter(converter -> converter.canWrite(body, null))
        .flatMap(converter -> converter.getSupportedMediaTypes(body).stream())
        .distinct()
        .toList();
  }

  /// A stream has the type that its mapping names.
  private static boolean isWrittenLater(Class<?> body) {
    return ResponseBodyEmitter.class.isAssignableFrom(body)
        || StreamingResponseBody.class.isAssignableFrom(body);
  }

  private static Class<?> bodyOf(HandlerMethod method) {
    var type = ResolvableType.forMethodParameter(method.getReturnType());
    return HttpEntity.class.isAssignableFrom(type.toClass())
        ? type.as(HttpEntity.class).getGeneric(0).resolve(Object.class)
        : type.toClass();
  }

  private static boolean isWrittenByConverters(HandlerMethod method) {
    return HttpEntity.class.isAssignableFrom(method.getReturnType().getParameterType())
        || method.hasMethodAnnotation(ResponseBody.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
  }
}
