package org.alliance.kit.request;

import java.time.Instant;
import java.time.LocalDate;
import org.alliance.kit.web.ErrorRoute;
import org.alliance.kit.web.ProblemAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// How every service reads requests.
@Configuration(proxyBeanMethods = false)
@Import(ErrorRoute.class)
public class RequestConfiguration {
  @Bean
  StrictJson strictJson() {
    return new StrictJson();
  }

  @Bean
  RequiredSchemas requiredSchemas() {
    return new RequiredSchemas();
  }

  @Bean
  ContentTypeFilter contentTypeFilter(ProblemAnswers answers) {
    return new ContentTypeFilter(answers);
  }

  /// The largest body of any route but imports is a conflict check of 50,000 names, a few MB.
  @Bean
  BodyCheckAdvice bodyCheck(@Value("${alliance.web.largest-body:8MB}") DataSize most) {
    return new BodyCheckAdvice(most);
  }

  @Bean
  WebMvcConfigurer strictRequests(ObjectProvider<RequestMappingHandlerAdapter> adapters) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(
            new AcceptInterceptor(
                () -> adapters.orderedStream().findFirst().orElseThrow().getMessageConverters()));
        interceptors.addInterceptor(new ParameterInterceptor());
      }

      @Override
      public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, Instant.class, Times::instant);
        formatters.addConverter(String.class, LocalDate.class, Times::date);
      }
    };
  }
}
