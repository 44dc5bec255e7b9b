package org.alliance.ui.service;

import java.util.List;
import org.alliance.kit.production.ProductionCheck;
import org.alliance.kit.security.RouteRule;
import org.alliance.kit.security.RouteRules;
import org.alliance.kit.web.Correlation;
import org.alliance.kit.web.ProblemPage;
import org.alliance.ui.FailurePage;
import org.alliance.ui.Navigation;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.alliance.ui.UiProperties;
import org.alliance.ui.text.MessageBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/// Imported by every service that has pages. The service adds its texts as a [MessageBundle].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UiProperties.class)
@Import({AssetController.class, ComponentController.class})
public class UiConfiguration {
  @Bean
  Pages pages(
      UiProperties properties,
      ObjectProvider<MessageBundle> bundles,
      @Value("${alliance.trial:false}") boolean isTrial) {
    return new Pages(properties, Navigation.staff(isTrial), bundles.stream().toList(), isTrial);
  }

  @Bean
  MessageSource messageSource(Pages pages) {
    return pages.messages();
  }

  @Bean
  ReaderOfRequest readerOfRequest(UiProperties properties) {
    return new ReaderOfRequest(properties.zone());
  }

  @Bean
  PageLocale localeResolver(Pages pages, ReaderOfRequest readers) {
    return new PageLocale(pages, readers);
  }

  @Bean
  ViewResolver views(Pages pages) {
    var views = new ThymeleafViewResolver();
    views.setTemplateEngine(pages.engine());
    views.setCharacterEncoding("UTF-8");
    return views;
  }

  @Bean
  WebMvcConfigurer pageContexts(Pages pages, ReaderOfRequest readers) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PageContexts(pages, readers));
      }
    };
  }

  /// The log is searched by the correlation id, which the page names.
  @Bean
  ProblemPage problemPage(Pages pages, ReaderOfRequest readers) {
    var failures = new FailurePage(pages);
    return (request, problem) ->
        failures.html(
            problem.status(),
            PageRequest.of(request),
            readers.current(),
            Correlation.currentOr(""));
  }

  @Bean
  RouteRules assetRules() {
    return RouteRules.of(RouteRule.anybody(HttpMethod.GET, "/assets/**"));
  }

  @Bean
  static ProductionCheck noTrialInProduction() {
    return settings ->
        settings.getProperty("alliance.trial", Boolean.class, false)
            ? List.of(
                "alliance.trial is true: it shows pages that are made for a trial. Leave it out.")
            : List.of();
  }
}
