package org.alliance.gateway;

import java.util.List;
import org.alliance.gateway.page.AssetRoutes;
import org.alliance.gateway.page.EdgeHeaders;
import org.alliance.gateway.page.EdgePages;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.alliance.ui.Navigation;
import org.alliance.ui.Pages;
import org.alliance.ui.UiProperties;
import org.alliance.ui.sample.ComponentPage;
import org.alliance.ui.text.MessageBundle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The pages of an edge itself. The public edge has failures only, in all languages; the staff
/// edge's own texts are in English.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UiProperties.class)
class EdgePagesConfiguration {
  @Bean
  @Profile("public")
  Pages publicPages(UiProperties ui, GatewayProperties properties) {
    return new Pages(ui, new Navigation(List.of()), List.of(), properties.trial());
  }

  @Bean
  @Profile("staff")
  Pages staffPages(UiProperties ui, GatewayProperties properties) {
    return new Pages(
        ui,
        Navigation.staff(properties.trial()),
        List.of(new MessageBundle("gateway")),
        properties.trial());
  }

  @Bean
  EdgePages edgePages(Pages pages, EdgeHeaders headers) {
    return new EdgePages(pages, headers);
  }

  @Bean
  Answers answers(EdgePages pages) {
    return new Answers(pages);
  }

  @Bean
  RouterFunction<ServerResponse> assets(
      Pages pages, Answers answers, GatewayProperties properties) {
    var files = AssetRoutes.of(pages.assets(), answers.of(Problem.NOT_FOUND));
    return properties.trial()
        ? AssetRoutes.components(new ComponentPage(pages.properties())).and(files)
        : files;
  }
}
