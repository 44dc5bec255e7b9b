package org.alliance.notification.application.template;

/// The words of a template now.
@FunctionalInterface
public interface Words {
  Text of(TemplateId id);
}
