package org.alliance.firm.adapter.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliance.firm.application.deadlines.VerifyingRules;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.alliance.firm.domain.deadline.RuleBook;
import org.alliance.firm.domain.deadline.Verification;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.Periods;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules about time limits. Counsel verifies them, and takes a verification back.
@Controller
final class RulesPageController {
  private static final String PAGE = "rules";

  private final VerifyingRules rules;

  RulesPageController(VerifyingRules rules) {
    this.rules = rules;
  }

  /// @param hasChanged since somebody verified it
  record RuleLine(
      DeadlineRule rule,
      Periods.Length length,
      Optional<Verification> verification,
      boolean hasChanged) {
    static RuleLine of(DeadlineRule rule, RuleBook book) {
      return new RuleLine(
          rule, Periods.of(rule.period()), book.verificationOf(rule), book.hasChanged(rule));
    }

    public String place() {
      return rule.state().map(state -> state.fullName()).orElse("United States");
    }
  }

  @GetMapping("/rules")
  ModelAndView rules() {
    return FirmPages.page(PAGE, model());
  }

  /// @param confirmed whether the person says that they have read the source
  @PostMapping("/rules/{rule}/verify")
  Object verify(
      @PathVariable String rule,
      @RequestParam(defaultValue = "") String confirmed,
      HttpServletRequest request) {
    var known = find(rule);
    if (!confirmed.equals("yes")) {
      return FirmPages.refused(PAGE, model(), "rules.confirm");
    }
    var read = Objects.requireNonNullElse(request.getParameter("content"), "");
    return rules.verify(known, read, Caller.current().staffId().orElse(""))
        ? FirmPages.redirect("/rules?done=rule-verified")
        : FirmPages.refused(PAGE, model(), "rules.changed");
  }

  @PostMapping("/rules/{rule}/withdraw")
  Object withdraw(@PathVariable String rule) {
    rules.withdraw(find(rule), Caller.current().staffId().orElse(""));
    return FirmPages.redirect("/rules?done=rule-withdrawn");
  }

  private DeadlineRule find(String rule) {
    return rules.find(rule).orElseThrow(() -> ApiProblem.notFound("rule"));
  }

  private Map<String, Object> model() {
    var book = rules.book();
    var lines =
        book.rules().stream()
            .map(rule -> RuleLine.of(rule, book))
            .sorted(Comparator.comparing(RuleLine::place).thenComparing(line -> line.rule().kind()))
            .toList();
    var model = new HashMap<String, Object>();
    model.put("rules", lines);
    model.put("open", count(lines));
    model.put("mayVerify", Caller.current().is(Role.COUNSEL));
    return model;
  }

  private static long count(List<RuleLine> lines) {
    return lines.stream().filter(line -> line.verification().isEmpty()).count();
  }
}
