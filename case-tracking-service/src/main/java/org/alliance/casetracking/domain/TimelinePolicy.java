package org.alliance.casetracking.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.alliance.casetracking.domain.Detail.AMENDMENT;
import static org.alliance.casetracking.domain.Detail.ANSWER;
import static org.alliance.casetracking.domain.Detail.ANSWER_BY;
import static org.alliance.casetracking.domain.Detail.CHANGE;
import static org.alliance.casetracking.domain.Detail.CHANNEL;
import static org.alliance.casetracking.domain.Detail.CLOSURE;
import static org.alliance.casetracking.domain.Detail.CONDUCT;
import static org.alliance.casetracking.domain.Detail.CONNECTION;
import static org.alliance.casetracking.domain.Detail.COVER;
import static org.alliance.casetracking.domain.Detail.DUE;
import static org.alliance.casetracking.domain.Detail.ENDING;
import static org.alliance.casetracking.domain.Detail.FINDING;
import static org.alliance.casetracking.domain.Detail.FIRM;
import static org.alliance.casetracking.domain.Detail.HAND_OVER;
import static org.alliance.casetracking.domain.Detail.HAND_PICK;
import static org.alliance.casetracking.domain.Detail.INTERPRETER;
import static org.alliance.casetracking.domain.Detail.KIND;
import static org.alliance.casetracking.domain.Detail.LANGUAGES;
import static org.alliance.casetracking.domain.Detail.MAY_ASK_FIRMS;
import static org.alliance.casetracking.domain.Detail.MEMBERS;
import static org.alliance.casetracking.domain.Detail.NO_POLICE;
import static org.alliance.casetracking.domain.Detail.OBSTACLES;
import static org.alliance.casetracking.domain.Detail.OFFER;
import static org.alliance.casetracking.domain.Detail.ON;
import static org.alliance.casetracking.domain.Detail.ORGANISATION;
import static org.alliance.casetracking.domain.Detail.OTHER;
import static org.alliance.casetracking.domain.Detail.OUTCOME;
import static org.alliance.casetracking.domain.Detail.PARTS;
import static org.alliance.casetracking.domain.Detail.QUESTION;
import static org.alliance.casetracking.domain.Detail.RANK;
import static org.alliance.casetracking.domain.Detail.REASON;
import static org.alliance.casetracking.domain.Detail.REASONS;
import static org.alliance.casetracking.domain.Detail.RECIPIENT;
import static org.alliance.casetracking.domain.Detail.RULE;
import static org.alliance.casetracking.domain.Detail.SCORE;
import static org.alliance.casetracking.domain.Detail.SENDER;
import static org.alliance.casetracking.domain.Detail.SERVICE;
import static org.alliance.casetracking.domain.Detail.SERVICES;
import static org.alliance.casetracking.domain.Detail.SETTLEMENT;
import static org.alliance.casetracking.domain.Detail.SINCE;
import static org.alliance.casetracking.domain.Detail.SPEAKS;
import static org.alliance.casetracking.domain.Detail.STATE;
import static org.alliance.casetracking.domain.Detail.STATUS;
import static org.alliance.casetracking.domain.Detail.SUBJECT;
import static org.alliance.casetracking.domain.Detail.URGENCY;
import static org.alliance.casetracking.domain.Detail.WAY;
import static org.alliance.casetracking.domain.Viewer.Desk.AUDITOR;
import static org.alliance.casetracking.domain.Viewer.Desk.COORDINATOR;
import static org.alliance.casetracking.domain.Viewer.Desk.OPS;
import static org.alliance.casetracking.domain.Viewer.Desk.TRIAGE;

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
  private static final Map<EntryType, TimelineRule> RULES =
      Stream.of(
              about(EntryType.INCIDENT_REPORTED)
                  .shown(COORDINATOR, CHANNEL, CONDUCT, STATE, SENDER)
                  .shown(TRIAGE, CHANNEL, CONDUCT, STATE, SENDER)
                  .shown(OPS, CHANNEL, STATE)
                  .shown(AUDITOR, CHANNEL, STATE, SENDER),
              about(EntryType.REVIEW_REQUESTED)
                  .shown(COORDINATOR, REASONS)
                  .shown(TRIAGE, REASONS)
                  .shown(OPS)
                  .shown(AUDITOR, REASONS),
              about(EntryType.REPORT_DECLINED)
                  .shown(COORDINATOR, REASONS)
                  .shown(TRIAGE, REASONS)
                  .shown(OPS)
                  .shown(AUDITOR, REASONS),
              about(EntryType.REPORT_AMENDED)
                  .shown(COORDINATOR, AMENDMENT, PARTS)
                  .shown(TRIAGE, AMENDMENT, PARTS)
                  .shown(OPS)
                  .shown(AUDITOR)
                  .shownToFirm(AMENDMENT, PARTS),
              about(EntryType.CASE_ACCEPTED)
                  .shown(COORDINATOR, STATE, SPEAKS, URGENCY, NO_POLICE, MAY_ASK_FIRMS, SERVICES)
                  .shown(TRIAGE, STATE, SPEAKS, URGENCY, NO_POLICE, MAY_ASK_FIRMS)
                  .shown(OPS, STATE, SPEAKS, URGENCY)
                  .shown(AUDITOR, STATE, SPEAKS, URGENCY)
                  .shownToFirm(STATE, SPEAKS, URGENCY, NO_POLICE),
              about(EntryType.INSTRUCTION_RECORDED)
                  .shown(COORDINATOR, SUBJECT, RULE, SINCE)
                  .shown(TRIAGE, SUBJECT, RULE, SINCE)
                  .shown(AUDITOR)
                  .shownToFirm(SUBJECT, RULE, SINCE),
              about(EntryType.CONSENT_CHANGED)
                  .shown(COORDINATOR, RECIPIENT, CHANGE)
                  .shown(TRIAGE, RECIPIENT, CHANGE)
                  .shown(OPS)
                  .shown(AUDITOR)
                  .shownToFirm(RECIPIENT, CHANGE),
              about(EntryType.CLIENT_WITHDREW)
                  .shown(COORDINATOR, REASON)
                  .shown(TRIAGE, REASON)
                  .shown(OPS)
                  .shown(AUDITOR)
                  .shownToFirm(),
              about(EntryType.WITHDRAWAL_UNDONE).shownToStaff().shownToFirm(),
              about(EntryType.SUBJECT_ERASED).shownToStaff().shownToFirm(),
              about(EntryType.CONFLICT_CHECKED)
                  .shown(COORDINATOR, OFFER, FIRM, FINDING)
                  .shown(AUDITOR, OFFER, FIRM)
                  .shownToOwnFirm(FIRM, FINDING),
              about(EntryType.CONFLICT_CHECK_REFUSED)
                  .shown(COORDINATOR, OFFER, FIRM, REASON)
                  .shown(AUDITOR, OFFER, FIRM, REASON)
                  .shownToOwnFirm(FIRM),
              about(EntryType.HAND_OVER_OFFERED)
                  .shown(COORDINATOR, HAND_OVER, ORGANISATION, ANSWER_BY)
                  .shown(TRIAGE, HAND_OVER, ORGANISATION, ANSWER_BY)
                  .shown(OPS, HAND_OVER, ANSWER_BY)
                  .shown(AUDITOR, HAND_OVER, ORGANISATION, ANSWER_BY),
              about(EntryType.HAND_OVER_ANSWERED)
                  .shown(COORDINATOR, HAND_OVER, ORGANISATION, ANSWER, REASON)
                  .shown(TRIAGE, HAND_OVER, ORGANISATION, ANSWER, REASON)
                  .shown(OPS, HAND_OVER, ANSWER)
                  .shown(AUDITOR, HAND_OVER, ORGANISATION, ANSWER),
              about(EntryType.HAND_OVER_SETTLED)
                  .shown(COORDINATOR, SETTLEMENT)
                  .shown(TRIAGE, SETTLEMENT)
                  .shown(OPS)
                  .shown(AUDITOR, SETTLEMENT),
              about(EntryType.REPORT_LINKED)
                  .shown(COORDINATOR, OTHER, SCORE, REASONS)
                  .shown(TRIAGE, OTHER, SCORE, REASONS)
                  .shown(OPS)
                  .shown(AUDITOR, OTHER),
              about(EntryType.OFFER_MADE)
                  .shown(COORDINATOR, FIRM, OFFER, RANK, ANSWER_BY, HAND_PICK, OBSTACLES)
                  .shown(TRIAGE, FIRM, OFFER, RANK, ANSWER_BY, HAND_PICK)
                  .shown(OPS, FIRM, OFFER, RANK, ANSWER_BY, HAND_PICK)
                  .shown(AUDITOR, FIRM, OFFER, RANK, ANSWER_BY, HAND_PICK, OBSTACLES)
                  .shownToOwnFirm(FIRM, ANSWER_BY),
              about(EntryType.OFFER_CLOSED)
                  .shownToStaff(FIRM, OFFER, CLOSURE)
                  .shownToOwnFirm(FIRM, CLOSURE),
              about(EntryType.OFFER_ANSWERED)
                  .shown(COORDINATOR, FIRM, OFFER, ANSWER, REASON)
                  .shown(TRIAGE, FIRM, OFFER, ANSWER)
                  .shown(OPS, FIRM, OFFER, ANSWER)
                  .shown(AUDITOR, FIRM, OFFER, ANSWER, REASON)
                  .shownToOwnFirm(FIRM, ANSWER, REASON),
              about(EntryType.FIRM_ASSIGNED)
                  .shown(COORDINATOR, FIRM, SERVICES)
                  .shown(TRIAGE, FIRM)
                  .shown(OPS, FIRM)
                  .shown(AUDITOR, FIRM)
                  .shownToOwnFirm(FIRM),
              // How it is covered may tell what the client said.
              about(EntryType.NEED_CHANGED)
                  .shownToStaff(FIRM, SERVICE, STATUS)
                  .shown(COORDINATOR, FIRM, SERVICE, STATUS, COVER)
                  .shownToOwnFirm(FIRM, SERVICE, STATUS, COVER),
              about(EntryType.REFERRAL_ESCALATED).shownToStaff(REASON),
              // On a stream of its own that belongs to no case.
              about(EntryType.FIRM_CHANGED),
              about(EntryType.TEAM_STAFFED)
                  .shownToStaff(FIRM, MEMBERS, LANGUAGES, INTERPRETER)
                  .shownToOwnFirm(FIRM, MEMBERS, LANGUAGES, INTERPRETER),
              ofOffer(EntryType.QUESTION_ASKED, FIRM, OFFER, QUESTION),
              ofOffer(EntryType.QUESTION_ANSWERED, FIRM, OFFER, QUESTION),
              ofOffer(EntryType.INTEREST_SHOWN, FIRM),
              ofOffer(EntryType.MORE_TIME_GRANTED, FIRM, OFFER, ANSWER_BY),
              ofOffer(EntryType.OFFER_EXTENDED, FIRM, OFFER, ANSWER_BY),
              about(EntryType.SERVICE_CONNECTED)
                  .shownToStaff(FIRM, CONNECTION, SERVICE, STATUS)
                  .shownToOwnFirm(FIRM, CONNECTION, SERVICE, STATUS),
              // Only people who work on the case see the client's answer.
              about(EntryType.SERVICE_CONFIRMED)
                  .shown(COORDINATOR, FIRM, CONNECTION, SERVICE, ANSWER)
                  .shown(TRIAGE, FIRM, CONNECTION, SERVICE, ANSWER)
                  .shown(OPS, FIRM, CONNECTION, SERVICE)
                  .shown(AUDITOR, FIRM, CONNECTION, SERVICE)
                  .shownToOwnFirm(FIRM, CONNECTION, SERVICE, ANSWER),
              about(EntryType.CONTACT_MADE)
                  .shown(COORDINATOR, FIRM, WAY, ON)
                  .shown(TRIAGE, FIRM, WAY, ON)
                  .shown(OPS, FIRM)
                  .shown(AUDITOR, FIRM, WAY, ON)
                  .shownToOwnFirm(FIRM, WAY, ON),
              about(EntryType.ENGAGEMENT_ENDED)
                  .shownToStaff(FIRM, ENDING)
                  .shownToOwnFirm(FIRM, ENDING),
              about(EntryType.NOTIFICATION_SETTLED)
                  .shownToStaff(FIRM, KIND, OUTCOME)
                  .shownToOwnFirm(FIRM, KIND, OUTCOME),
              about(EntryType.CLIENT_NOTICE_SETTLED)
                  .shown(COORDINATOR, CHANNEL, OUTCOME, RULE)
                  .shown(TRIAGE, CHANNEL, OUTCOME, RULE)
                  .shown(OPS, CHANNEL, OUTCOME)
                  .shown(AUDITOR, CHANNEL, OUTCOME),
              about(EntryType.FOLLOW_UP_DUE).shownToStaff(REASON, SINCE, DUE),
              about(EntryType.DEADLINE_NEAR)
                  .shown(COORDINATOR, DUE)
                  .shown(AUDITOR, DUE)
                  .shownToFirm(DUE),
              about(EntryType.CASE_CLOSED)
                  .shown(COORDINATOR, OUTCOME)
                  .shown(TRIAGE, OUTCOME)
                  .shown(OPS)
                  .shown(AUDITOR, OUTCOME),
              about(EntryType.CASE_REOPENED)
                  .shown(COORDINATOR, REASON)
                  .shown(TRIAGE, REASON)
                  .shown(OPS)
                  .shown(AUDITOR, REASON))
          .collect(toMap(rule -> rule.type().orElseThrow(), Function.identity()));

  private TimelinePolicy() {}

  /// The entries of the file that the viewer sees, oldest first. Empty for a viewer who may not
  /// know of the case.
  public static List<VisibleEntry> visible(CaseFile file, Viewer viewer) {
    var firm = viewer.firm().filter(file::isOpenTo);
    return file.entries().stream()
        .flatMap(entry -> visible(entry, viewer.desks(), firm).stream())
        .toList();
  }

  /// The types that have a rule.
  static Set<EntryType> types() {
    return RULES.keySet();
  }

  private static Optional<VisibleEntry> visible(
      Entry<?> entry, Set<Desk> desks, Optional<FirmId> firm) {
    var rule = EntryType.find(entry.event()).map(RULES::get).orElse(TimelineRule.UNKNOWN);
    var sights =
        Stream.concat(
                desks.stream().flatMap(desk -> Stream.ofNullable(rule.staff().get(desk))),
                firm.stream().flatMap(own -> rule.firm().of(entry.event(), own).stream()))
            .toList();
    return sights.isEmpty()
        ? Optional.empty()
        : Optional.of(
            withOnly(entry, sights.stream().flatMap(Set::stream).collect(toUnmodifiableSet())));
  }

  private static VisibleEntry withOnly(Entry<?> entry, Set<Detail> shown) {
    var details = EntryDetails.of(entry.event());
    details.keySet().retainAll(shown);
    return new VisibleEntry(entry.time(), entry.source(), entry.seq(), entry.type(), details);
  }

  private static TimelineRule ofOffer(EntryType type, Detail... details) {
    return about(type).shown(COORDINATOR, details).shown(AUDITOR, details).shownToOwnFirm(details);
  }

  private static TimelineRule about(EntryType type) {
    return new TimelineRule(Optional.of(type), Map.of(), TimelineRule.FirmSight.NOTHING);
  }
}
