package org.alliance.intake.adapter.pages;

import java.util.Map;
import java.util.Optional;
import org.alliance.ui.form.Form;

/// A form with one field for a code. What was typed is not shown again: it may be a secret.
final class CodeForms {
  private CodeForms() {}

  static Form of(String prefix, Optional<String> error) {
    return new Form(prefix, Map.of(), error.map(key -> Map.of("code", key)).orElseGet(Map::of));
  }
}
