package org.alliance.casetracking.adapter.figures;

import java.time.Clock;
import org.alliance.casetracking.application.figures.ReadingFigures;
import org.alliance.casetracking.application.figures.ShownFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/// Where figures come from.
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {
  @Bean
  MongoCaseSteps caseSteps(ShownFiles files, MongoOperations mongo) {
    return new MongoCaseSteps(files, mongo);
  }

  @Bean
  ReadingFigures readingFigures(MongoCaseSteps steps, Clock clock) {
    return new ReadingFigures(steps, clock);
  }
}
