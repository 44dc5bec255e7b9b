package org.alliance.intake.adapter.mongo.tokens;

import java.time.Clock;
import org.alliance.intake.application.clientfile.AuditTrail;
import org.alliance.intake.application.tokens.ComparingTokens;
import org.alliance.intake.application.tokens.KeepingTokens;
import org.alliance.intake.application.tokens.TokenStore;
import org.alliance.intake.application.vault.MasterKey;
import org.alliance.kit.StoreStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// The tokens that firms keep: their store, and what is done with them.
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
  @Bean
  TokenStore tokenStore(MongoOperations mongo) {
    var tokens = new MongoTokens(mongo);
    StoreStart.insist(tokens::ensureIndexes);
    return tokens;
  }

  @Bean
  KeepingTokens keepingTokens(TokenStore store, MasterKey key, AuditTrail trail, Clock clock) {
    return new KeepingTokens(store, key, trail, clock);
  }

  @Bean
  ComparingTokens comparingTokens(TokenStore store, MasterKey key, Clock clock) {
    return new ComparingTokens(store, key, clock);
  }
}
