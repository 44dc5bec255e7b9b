package org.alliance.firm.adapter.access;

import static org.alliance.kit.security.RouteRule.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import org.alliance.kit.StoreStart;
import org.alliance.kit.keys.ApiKeys;
import org.alliance.kit.mongo.MongoApiKeyStore;
import org.alliance.kit.security.Role;
import org.alliance.kit.security.RouteRules;
import org.alliance.ui.keys.KeyPage;
import org.alliance.ui.text.MessageBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The parts of API keys, made with `new`.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  @Bean
  RouteRules keyRules() {
    return RouteRules.of(
        only(GET, FirmKeyController.PATH, Role.FIRM_LEAD),
        only(POST, FirmKeyController.PATH, Role.FIRM_LEAD));
  }

  @Bean
  MessageBundle keyTexts() {
    return KeyPage.texts("firm");
  }

  @Bean
  ApiKeys apiKeys(MongoOperations mongo, Clock clock) {
    var store = new MongoApiKeyStore(mongo);
    StoreStart.insist(store::ensureIndexes);
    return new ApiKeys(store, clock);
  }

  @Bean
  KeyUses keyUses(MongoOperations mongo, Clock clock) {
    var uses = new KeyUses(mongo, clock);
    StoreStart.insist(uses::ensureIndexes);
    return uses;
  }

  @Bean
  WebMvcConfigurer keyUseRecording(KeyUses uses, List<RouteRules> rules) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KeyUseInterceptor(uses, rules));
      }
    };
  }
}
