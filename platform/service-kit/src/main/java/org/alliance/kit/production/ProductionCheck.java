package org.alliance.kit.production;

import java.util.List;
import org.springframework.core.env.Environment;

/// What is wrong with a service's settings for production, a sentence each that names the setting
/// and says what to do. It never repeats a value: settings hold passwords. A service adds its own
/// as a bean of a static method, for it is asked before anything else is made.
@FunctionalInterface
public interface ProductionCheck {
  List<String> findings(Environment settings);
}
