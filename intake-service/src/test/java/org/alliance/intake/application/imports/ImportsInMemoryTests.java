package org.alliance.intake.application.imports;

import java.time.Clock;
import java.time.ZoneOffset;

class ImportsInMemoryTests extends ImportsContract {
  @Override
  protected Imports imports() {
    return new ImportsInMemory(Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
