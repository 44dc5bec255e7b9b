package org.alliance.casetracking.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.alliance.casetracking.domain.Viewer.Desk.AUDITOR;
import static org.alliance.casetracking.domain.Viewer.Desk.COORDINATOR;
import static org.alliance.casetracking.domain.Viewer.Desk.OPS;
import static org.alliance.casetracking.domain.Viewer.Desk.TRIAGE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.Viewer.Desk;
import org.alliance.contracts.values.FirmId;

/// Who sees which entry of a case, and which details of it. The only place that decides this.
///
/// Everything is hidden that no rule shows: a detail that a rule does not name, and an entry of a
/// type without a rule. Staff see that such an entry exists, without details; firms do not.
///
/// - A coordinator sees everything.
/// - Triage sees the report and the referral, but neither why a firm declined nor what a firm's
///   conflict check found.
/// - Ops sees how the case flows. Instructions, consents and reasons are the client's or the
///   firm's.
/// - An auditor sees that something was done and by whom, never what the client said.
/// - A firm sees its own work and what binds it, as long as the file is open to it. It never learns
///   which other firms were asked, how many, or what they answered.
public final class TimelinePolicy {
  private static final Map<String, Rule> RULES =
      Stream.of(
              about("incident-reported.v1")
                  .shown(COORDINATOR, "channel conduct state")
                  .shown(TRIAGE, "channel conduct state")
                  .shown(OPS, "channel state")
                  .shown(AUDITOR, "channel state"),
              about("review-requested.v1")
                  .shown(COORDINATOR, "reasons")
                  .shown(TRIAGE, "reasons")
                  .shown(OPS, "")
                  .shown(AUDITOR, "reasons"),
              about("report-declined.v1")
                  .shown(COORDINATOR, "reasons")
                  .shown(TRIAGE, "reasons")
                  .shown(OPS, "")
                  .shown(AUDITOR, "reasons"),
              about("report-amended.v1")
                  .shown(COORDINATOR, "amendment parts")
                  .shown(TRIAGE, "amendment parts")
                  .shown(OPS, "")
                  .shown(AUDITOR, "")
                  .shownToFirm("amendment parts"),
              about("case-accepted.v1")
                  .shown(COORDINATOR, "state speaks urgency noPolice mayAskFirms")
                  .shown(TRIAGE, "state speaks urgency noPolice mayAskFirms")
                  .shown(OPS, "state speaks urgency")
                  .shown(AUDITOR, "state speaks urgency")
                  .shownToFirm("state speaks urgency noPolice"),
              about("instruction-recorded.v1")
                  .shown(COORDINATOR, "subject rule since")
                  .shown(TRIAGE, "subject rule since")
                  .shown(AUDITOR, "")
                  .shownToFirm("subject rule since"),
              about("consent-changed.v1")
                  .shown(COORDINATOR, "recipient change")
                  .shown(TRIAGE, "recipient change")
                  .shown(OPS, "")
                  .shown(AUDITOR, "")
                  .shownToFirm("recipient change"),
              about("client-withdrew.v1")
                  .shown(COORDINATOR, "reason")
                  .shown(TRIAGE, "reason")
                  .shown(OPS, "")
                  .shown(AUDITOR, "")
                  .shownToFirm(""),
              about("withdrawal-undone.v1")
                  .shown(COORDINATOR, "")
                  .shown(TRIAGE, "")
                  .shown(OPS, "")
                  .shown(AUDITOR, "")
                  .shownToFirm(""),
              about("conflict-checked.v1")
                  .shown(COORDINATOR, "offer firm finding")
                  .shown(AUDITOR, "offer firm")
                  .shownToOwnFirm("firm finding"),
              about("conflict-check-refused.v1")
                  .shown(COORDINATOR, "offer firm reason")
                  .shown(AUDITOR, "offer firm reason")
                  .shownToOwnFirm("firm"),
              about("offer-made.v1")
                  .shown(COORDINATOR, "firm offer rank answerBy")
                  .shown(TRIAGE, "firm offer rank answerBy")
                  .shown(OPS, "firm offer rank answerBy")
                  .shown(AUDITOR, "firm offer rank answerBy")
                  .shownToOwnFirm("firm answerBy"),
              about("offer-closed.v1")
                  .shown(COORDINATOR, "firm offer closure")
                  .shown(TRIAGE, "firm offer closure")
                  .shown(OPS, "firm offer closure")
                  .shown(AUDITOR, "firm offer closure")
                  .shownToOwnFirm("firm closure"),
              about("offer-answered.v1")
                  .shown(COORDINATOR, "firm offer answer reason")
                  .shown(TRIAGE, "firm offer answer")
                  .shown(OPS, "firm offer answer")
                  .shown(AUDITOR, "firm offer answer reason")
                  .shownToOwnFirm("firm answer reason"),
              about("firm-assigned.v1")
                  .shown(COORDINATOR, "firm")
                  .shown(TRIAGE, "firm")
                  .shown(OPS, "firm")
                  .shown(AUDITOR, "firm")
                  .shownToOwnFirm("firm"),
              about("referral-escalated.v1")
                  .shown(COORDINATOR, "reason")
                  .shown(TRIAGE, "reason")
                  .shown(OPS, "reason")
                  .shown(AUDITOR, "reason"),
              // On a stream of its own that belongs to no case.
              about("firm-changed.v1"),
              about("team-staffed.v1")
                  .shown(COORDINATOR, "firm members languages interpreter")
                  .shown(TRIAGE, "firm members languages interpreter")
                  .shown(OPS, "firm members languages interpreter")
                  .shown(AUDITOR, "firm members languages interpreter")
                  .shownToOwnFirm("firm members languages interpreter"),
              about("service-connected.v1")
                  .shown(COORDINATOR, "firm connection service status")
                  .shown(TRIAGE, "firm connection service status")
                  .shown(OPS, "firm connection service status")
                  .shown(AUDITOR, "firm connection service status")
                  .shownToOwnFirm("firm connection service status"),
              about("engagement-ended.v1")
                  .shown(COORDINATOR, "firm ending")
                  .shown(TRIAGE, "firm ending")
                  .shown(OPS, "firm ending")
                  .shown(AUDITOR, "firm ending")
                  .shownToOwnFirm("firm ending"),
              about("notification-settled.v1")
                  .shown(COORDINATOR, "firm kind outcome")
                  .shown(TRIAGE, "firm kind outcome")
                  .shown(OPS, "firm kind outcome")
                  .shown(AUDITOR, "firm kind outcome")
                  .shownToOwnFirm("firm kind outcome"))
          .collect(toMap(Rule::type, Function.identity()));

  private TimelinePolicy() {}

  /// What the viewer sees of the file, oldest first. Empty for somebody who may not know of the
  /// case.
  public static List<Entry> visible(CaseFile file, Viewer viewer) {
    var firm = viewer.firm().filter(file::isOpenTo);
    return file.entries().stream()
        .flatMap(entry -> visible(entry, viewer.desks(), firm).stream())
        .toList();
  }

  /// The types that have a rule.
  static Set<String> types() {
    return RULES.keySet();
  }

  private static Optional<Entry> visible(Entry entry, Set<Desk> desks, Optional<FirmId> firm) {
    var rule = RULES.getOrDefault(entry.type(), Rule.UNKNOWN);
    var sights =
        Stream.concat(
                desks.stream().flatMap(desk -> Stream.ofNullable(rule.staff().get(desk))),
                firm.stream().flatMap(own -> rule.firm().of(entry, own).stream()))
            .toList();
    return sights.isEmpty()
        ? Optional.empty()
        : Optional.of(
            entry.withOnly(sights.stream().flatMap(Set::stream).collect(toUnmodifiableSet())));
  }

  private static Rule about(String type) {
    return new Rule(type, Map.of(), FirmSight.NOTHING);
  }

  /// @param own only entries about the firm itself are shown
  private record FirmSight(boolean own, Optional<Set<String>> details) {
    static final FirmSight NOTHING = new FirmSight(true, Optional.empty());

    Optional<Set<String>> of(Entry entry, FirmId firm) {
      return details.filter(_ -> !own || entry.detail("firm").equals(firm.value()));
    }
  }

  /// @param staff the details that each desk sees; a desk that is not a key does not see the entry
  private record Rule(String type, Map<Desk, Set<String>> staff, FirmSight firm) {
    static final Rule UNKNOWN =
        about("").shown(COORDINATOR, "").shown(TRIAGE, "").shown(OPS, "").shown(AUDITOR, "");

    /// @param details names, with spaces between them
    Rule shown(Desk desk, String details) {
      var all = new EnumMap<Desk, Set<String>>(Desk.class);
      all.putAll(staff);
      all.put(desk, names(details));
      return new Rule(type, all, firm);
    }

    Rule shownToFirm(String details) {
      return new Rule(type, staff, new FirmSight(false, Optional.of(names(details))));
    }

    Rule shownToOwnFirm(String details) {
      return new Rule(type, staff, new FirmSight(true, Optional.of(names(details))));
    }

    private static Set<String> names(String details) {
      return details.isEmpty() ? Set.of() : Set.of(details.split(" "));
    }
  }
}
