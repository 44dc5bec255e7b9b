package org.alliance.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody has filled in, and what is wrong with it.
///
/// @param prefix of the message keys of its questions, such as `report`
/// @param values the answers by the name of the field
/// @param errors message keys by the name of the field, in the order of the page
public record Form(String prefix, Map<String, List<String>> values, Map<String, String> errors) {
  public Form {
    values = Map.copyOf(values);
    errors = new LinkedHashMap<>(errors);
  }

  public static Form empty(String prefix) {
    return new Form(prefix, Map.of(), Map.of());
  }
}
