package org.alliance.intake.adapter.pages.triage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.routing.EditingRules;
import org.alliance.intake.domain.routing.RoutingRule;
import org.alliance.ui.form.Form;
import org.jspecify.annotations.Nullable;

/// A rule as it stands on the form. An empty version means a new rule.
///
/// @param act the button: `try` or `save`
/// @param read the version that the writer has read
/// @param urgent `yes` if checked
/// @param paused `yes` if checked
record RuleForm(
    @Nullable String act,
    @Nullable Integer read,
    @Nullable String name,
    @Nullable String reason,
    @Nullable String language,
    @Nullable String state,
    @Nullable String channel,
    @Nullable String urgent,
    @Nullable String group,
    @Nullable String paused) {
  static RuleForm of(RoutingRule rule) {
    var search = rule.search();
    return new RuleForm(
        null,
        rule.version(),
        rule.name(),
        search.reason().map(Coded::code).orElse(null),
        search.language().map(LanguageTag::value).orElse(null),
        search.state().map(UsState::name).orElse(null),
        search.channel().map(Coded::code).orElse(null),
        rule.urgent() ? "yes" : null,
        rule.group().orElse(null),
        rule.active() ? null : "yes");
  }

  String button() {
    return text(act);
  }

  int version() {
    return Objects.requireNonNullElse(read, 0);
  }

  EditingRules.Wanted wanted() {
    return new EditingRules.Wanted(
        text(name),
        new QueueQuery(text(reason), text(language), text(state), text(channel), "", "", "", "")
            .search(),
        text(urgent).equals("yes"),
        text(group),
        !text(paused).equals("yes"));
  }

  /// @param errors keys of texts by field
  Form form(Map<String, String> errors) {
    return new Form(
        "triage.rule-form",
        Map.of(
            "name", List.of(text(name)),
            "reason", List.of(text(reason)),
            "language", List.of(text(language)),
            "state", List.of(text(state)),
            "channel", List.of(text(channel)),
            "urgent", List.of(text(urgent)),
            "group", List.of(text(group)),
            "paused", List.of(text(paused))),
        errors);
  }

  private static String text(@Nullable String written) {
    return Objects.requireNonNullElse(written, "");
  }
}
