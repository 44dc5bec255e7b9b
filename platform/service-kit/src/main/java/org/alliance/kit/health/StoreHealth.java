package org.alliance.kit.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;

/// UP while the service's own database answers.
public final class StoreHealth implements HealthIndicator {
  private final MongoOperations mongo;

  public StoreHealth(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public Health health() {
    try {
      mongo.executeCommand("{ping: 1}");
      return Health.up().build();
    } catch (DataAccessException away) {
      return Health.down().withDetail("fault", away.getClass().getSimpleName()).build();
    }
  }
}
