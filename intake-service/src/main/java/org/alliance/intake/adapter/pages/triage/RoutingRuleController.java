package org.alliance.intake.adapter.pages.triage;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.routing.EditingRules;
import org.alliance.intake.application.routing.EditingRules.Fault;
import org.alliance.intake.application.routing.EditingRules.Saved;
import org.alliance.intake.application.routing.EditingRules.Tried;
import org.alliance.intake.domain.routing.RoutingRule;
import org.alliance.kit.web.ApiProblem;
import org.alliance.ui.form.Option;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The routing rules: the list, one rule with its versions, and a dry run.
@Controller
final class RoutingRuleController {
  private static final String RULES = "/triage/rules";
  private static final String NEW = "new";

  private final EditingRules editing;

  RoutingRuleController(EditingRules editing) {
    this.editing = editing;
  }

  @GetMapping("/triage/rules")
  ModelAndView list() {
    return new ModelAndView(
        "intake/triage-rules", Map.of("rules", editing.all().stream().map(RuleView::of).toList()));
  }

  @GetMapping("/triage/rules/{rule}")
  ModelAndView show(@PathVariable String rule, @ModelAttribute RuleForm form) {
    if (rule.equals(NEW)) {
      return page(rule, List.of(), form, Shown.NOTHING);
    }
    var history = known(rule);
    return page(rule, history, RuleForm.of(history.getFirst()), Shown.NOTHING);
  }

  @PostMapping("/triage/rules/{rule}")
  Object act(@PathVariable String rule, @ModelAttribute RuleForm form) {
    var history = rule.equals(NEW) ? List.<RoutingRule>of() : known(rule);
    return switch (form.button()) {
      case "try" -> page(rule, history, form, Shown.of(editing.dryRun(form.wanted().search())));
      case "save" ->
          answer(
              rule,
              history,
              form,
              rule.equals(NEW)
                  ? editing.create(form.wanted(), TriageQueueController.reader())
                  : editing.change(
                      rule, form.version(), form.wanted(), TriageQueueController.reader()));
      default -> throw ApiProblem.badRequest("bad-value", "Use a button of the page.");
    };
  }

  private Object answer(String rule, List<RoutingRule> history, RuleForm form, Saved saved) {
    return switch (saved) {
      case Saved.Kept _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(RULES + "?done=rule-saved"))
              .cacheControl(CacheControl.noStore())
              .build();
      case Saved.Faulty(var faults) -> page(rule, history, form, Shown.of(faults));
      case Saved.ChangedMeanwhile() -> page(rule, history, form, Shown.CHANGED);
    };
  }

  private List<RoutingRule> known(String rule) {
    var history = editing.history(rule);
    if (history.isEmpty()) {
      throw ApiProblem.notFound("rule");
    }
    return history;
  }

  /// What the page shows beside the form.
  ///
  /// @param errors keys of texts by field
  private record Shown(
      HttpStatus status, Map<String, String> errors, boolean isChanged, Optional<Tried> tried) {
    static final Shown NOTHING = new Shown(HttpStatus.OK, Map.of(), false, Optional.empty());
    static final Shown CHANGED = new Shown(HttpStatus.CONFLICT, Map.of(), true, Optional.empty());

    static Shown of(Tried tried) {
      return new Shown(HttpStatus.OK, Map.of(), false, Optional.of(tried));
    }

    static Shown of(Iterable<Fault> faults) {
      var errors = new HashMap<String, String>();
      faults.forEach(fault -> {
        switch (fault) {
          case NAME -> errors.put("name", "triage.rule-form.name.missing");
          case GROUP -> errors.put("group", "triage.rule-form.group.bad");
          case EFFECT -> errors.put("urgent", "triage.rule-form.effect.missing");
        }
      });
      return new Shown(HttpStatus.UNPROCESSABLE_CONTENT, errors, false, Optional.empty());
    }
  }

  private ModelAndView page(String rule, List<RoutingRule> history, RuleForm form, Shown shown) {
    var model = new HashMap<String, Object>();
    model.put("rule", rule);
    model.put("isNew", rule.equals(NEW));
    model.put("form", form.form(shown.errors()));
    model.put("version", form.version());
    model.put("isChanged", shown.isChanged());
    model.put("history", history.stream().map(RuleView::of).toList());
    model.put("languages", languages());
    model.put("states", TriageQueueController.states());
    model.put(
        "channels", List.of(IntakeChannel.values()).stream().map(IntakeChannel::code).toList());
    model.put("reasons", List.of(ReviewReason.values()).stream().map(ReviewReason::code).toList());
    model.put("isTried", shown.tried().isPresent());
    shown
        .tried()
        .ifPresent(tried -> {
          model.put("of", tried.of());
          model.put("found", tried.found().stream().map(TriedLine::of).toList());
        });
    return new ModelAndView("intake/triage-rule", model, shown.status());
  }

  /// Also those that no report of today speaks: a rule is for reports to come.
  private static List<Option> languages() {
    return Languages.all().stream()
        .map(language -> new Option(language.tag().value(), language.englishName()))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }
}
