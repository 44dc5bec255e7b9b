package org.alliance.casetracking.adapter.pages;

import org.alliance.casetracking.application.EntryWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The words of the pages.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
  @Bean
  EntryWords entryWords(MessageSource messages) {
    return new EntrySentences(messages);
  }

  @Bean
  TraceLink traceLink(@Value("${case-tracking.trace-url:}") String template) {
    return new TraceLink(template);
  }

  @Bean
  Runbooks runbooks() {
    return Runbooks.load();
  }
}
