package org.alliance.kit.production;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/// Asks every [ProductionCheck] before the first connection is made, so that a service with a
/// trial's settings neither reads nor writes anything.
final class ProductionGuard implements BeanFactoryPostProcessor {
  private final Environment settings;

  ProductionGuard(Environment settings) {
    this.settings = settings;
  }

  /// @throws ProductionRefused with all that is wrong at once
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (!settings.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    var findings =
        beans.getBeansOfType(ProductionCheck.class, true, false).values().stream()
            .flatMap(check -> check.findings(settings).stream())
            .sorted()
            .toList();
    if (!findings.isEmpty()) {
      throw new ProductionRefused(findings);
    }
  }
}
