package org.alliance.notification.application.template;

import java.util.Map;
import java.util.Set;

/// The words that the service comes with.
///
/// @param values the names that a template may use; those of clients by their number
public record ShippedTexts(Map<TemplateId, Text> texts, Map<TemplateId, Set<String>> values) {
  public ShippedTexts {
    texts = Map.copyOf(texts);
    values = Map.copyOf(values);
  }
}
