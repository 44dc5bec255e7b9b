package org.alliance.matching.adapter.pages;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.referral.HandPickReason;
import org.alliance.kit.decision.Decision;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.sealing.PersonalSign;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.alliance.matching.application.coordinating.ChoosingFirms;
import org.alliance.matching.application.index.JudgingFirms.Judged;
import org.alliance.matching.domain.ranking.EligibilityRule;
import org.alliance.matching.domain.referral.Referral;
import org.alliance.matching.domain.referral.ReferralEvent;
import org.alliance.matching.domain.referral.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A coordinator chooses the firm that is asked next: a list of firms with what each choice would
/// break, then one firm with a reason and a confirmation.
@Controller
final class AssignPageController {
  /// As many as somebody reads through; any other is found by its id.
  private static final int MOST = 25;

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ReferralPages pages;
  private final ChoosingFirms choosing;

  AssignPageController(ReferralPages pages, ChoosingFirms choosing) {
    this.pages = pages;
    this.choosing = choosing;
  }

  /// What a coordinator sends.
  ///
  /// @param confirmed the codes of the rules that the coordinator saw and accepts
  /// @param personal whether a note with signs of personal data is to be kept as it is
  record Sent(
      String firm,
      String once,
      String reason,
      String note,
      List<String> confirmed,
      boolean personal) {
    static Sent nothing(String firm) {
      return new Sent(firm, "", "", "", List.of(), false);
    }
  }

  @GetMapping("/referrals/{caseId}/assign")
  ModelAndView choose(@PathVariable CaseId caseId, @RequestParam(defaultValue = "") String firm) {
    var referral = pages.referral(caseId);
    var model = pages.model(caseId, referral);
    if (!ReferralPages.blocked(referral).isEmpty()) {
      return new ModelAndView("matching/assign", model);
    }
    var judged = choosing.judge(referral);
    var named = firm.strip();
    return named.isEmpty() || find(judged, named).isEmpty()
        ? list(model, referral, judged, named)
        : one(model, referral, judged, Sent.nothing(named), Map.of(), HttpStatus.OK);
  }

  private static ModelAndView list(
      Map<String, Object> model, Referral referral, List<Judged> judged, String named) {
    var rows = FirmRow.of(judged, Referral.historyOf(referral));
    model.put("firms", rows.stream().limit(MOST).toList());
    model.put("total", rows.size());
    model.put("unknown", named);
    return new ModelAndView("matching/assign", model);
  }

  private static ModelAndView one(
      Map<String, Object> model,
      Referral referral,
      List<Judged> judged,
      Sent sent,
      Map<String, String> problems,
      HttpStatus status) {
    var found = find(judged, sent.firm()).stream().toList();
    model.put("firm", FirmRow.of(found, Referral.historyOf(referral)).getFirst());
    model.put("rules", found.getFirst().broken().stream().sorted().map(Coded::code).toList());
    model.put("reasons", HandPickReason.values());
    model.put("sent", sent);
    model.put("once", isOnce(sent.once()) ? sent.once() : UUID.randomUUID().toString());
    model.put("signs", PersonalSign.in(sent.note()));
    model.put("problems", problems);
    return new ModelAndView("matching/assign-firm", model, status);
  }

  private static Optional<Judged> find(List<Judged> judged, String firm) {
    return judged.stream().filter(one -> one.firm().value().equals(firm)).findFirst();
  }

  private static boolean isOnce(String text) {
    return UUID_TEXT.matcher(text).matches();
  }

  @PostMapping("/referrals/{caseId}/assign")
  Object chosen(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String firm,
      @RequestParam(defaultValue = "") String once,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") List<String> confirmed,
      @RequestParam(defaultValue = "") String personal) {
    var referral = pages.referral(caseId);
    var sent = new Sent(firm.strip(), once, reason, note, confirmed, personal.equals("yes"));
    if (isKnown(referral, once)) {
      return redirect(caseId);
    }
    var model = pages.model(caseId, referral);
    if (!ReferralPages.blocked(referral).isEmpty()) {
      return new ModelAndView("matching/assign", model, HttpStatus.CONFLICT);
    }
    var judged = choosing.judge(referral);
    var picked = find(judged, sent.firm());
    if (picked.isEmpty()) {
      return list(model, referral, judged, sent.firm());
    }
    var problems = problems(sent, picked.get().broken());
    if (!problems.isEmpty()) {
      return one(model, referral, judged, sent, problems, HttpStatus.CONFLICT);
    }
    return done(caseId, sent, picked.get());
  }

  /// A form that was sent before, and has been acted on.
  private static boolean isKnown(Referral referral, String once) {
    return Referral.historyOf(referral).choices().stream()
        .anyMatch(choice -> choice.id().toString().equals(once));
  }

  /// Message keys by the name of the field, in the order of the page.
  private static Map<String, String> problems(Sent sent, Set<EligibilityRule> broken) {
    var problems = new HashMap<String, String>();
    var rules = new TreeSet<>(broken.stream().map(Coded::code).toList());
    if (!new TreeSet<>(sent.confirmed()).containsAll(rules)) {
      problems.put("confirmed", "assign.confirm-all");
    }
    if (Coded.find(HandPickReason.class, sent.reason()).isEmpty()) {
      problems.put("reason", "assign.choose-reason");
    }
    if (CaseTexts.written(sent.note()).isEmpty()) {
      problems.put("note", "assign.write-note");
    } else if (!sent.personal() && !PersonalSign.in(sent.note()).isEmpty()) {
      problems.put("personal", "assign.look-at-note");
    }
    if (!isOnce(sent.once())) {
      problems.put("once", "assign.send-again");
    }
    return problems;
  }

  private Object done(CaseId caseId, Sent sent, Judged picked) {
    var by = Caller.current().staffId().orElseThrow(() -> ApiProblem.notFound("referral"));
    var decision =
        choosing.choose(
            caseId,
            UUID.fromString(sent.once()),
            picked.firm(),
            Coded.find(HandPickReason.class, sent.reason()).orElseThrow(),
            CaseTexts.written(sent.note()).orElseThrow(),
            by,
            picked.broken());
    if (decision instanceof Decision.Refused<ReferralEvent, Refusal>) {
      // Something has happened meanwhile; the page says what.
      return new ModelAndView(
          "matching/assign", pages.model(caseId, pages.referral(caseId)), HttpStatus.CONFLICT);
    }
    return redirect(caseId);
  }

  private static ResponseEntity<Void> redirect(CaseId caseId) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/referrals/" + caseId.value() + "?done=firm-chosen"))
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
