package org.alliance.casetracking.adapter.pages;

import java.nio.charset.StandardCharsets;
import org.alliance.casetracking.application.EntryWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words of the pages.
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
  @Bean
  EntryWords entryWords() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/case-tracking/messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setAlwaysUseMessageFormat(true);
    return new EntrySentences(messages);
  }
}
