package org.alliance.notification.application.template;

import java.util.List;

/// Keeps every version of every template. Nothing is changed or taken out.
public interface TemplateVersions {
  /// The latest version of each template that has one.
  List<TemplateVersion> latest();

  /// The latest first.
  List<TemplateVersion> of(TemplateId id);

  /// @return whether there was no version of this number yet
  boolean add(TemplateVersion version);
}
