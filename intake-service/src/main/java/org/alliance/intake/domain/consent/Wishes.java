package org.alliance.intake.domain.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.ReportPart;

/// The consents and instructions of a client. They are kept in every state of a report and bind in
/// every state.
///
/// @param consents answers by recipient; a recipient that is missing was not asked about
/// @param instructions by subject; a subject that is missing is to be asked about
/// @param pastConsents answers that hold no more, oldest first
/// @param pastInstructions instructions that later ones replaced, oldest first
public record Wishes(
    Map<ConsentRecipient, Consent> consents,
    Map<InstructionSubject, Instruction> instructions,
    List<PastConsent> pastConsents,
    List<Instruction> pastInstructions) {
  /// The recipients that a client is asked about, in the order of the form. Contact with the police
  /// is an instruction.
  public static final List<ConsentRecipient> RECIPIENTS =
      List.of(
          ConsentRecipient.LAW_FIRMS,
          ConsentRecipient.ASKED_FIRMS,
          ConsentRecipient.SERVICE_PROVIDERS,
          ConsentRecipient.PARTNERS);

  /// The subjects of instructions. Whether service providers may be told is a consent.
  public static final List<InstructionSubject> SUBJECTS =
      Stream.of(InstructionSubject.values())
          .filter(subject -> subject != InstructionSubject.SERVICE_PROVIDERS)
          .toList();

  /// A ledger that is longer loses its oldest lines: nobody changes their mind so often.
  private static final int MOST_PAST = 100;

  /// Nothing was asked and nothing was said.
  public static final Wishes NONE = new Wishes(Map.of(), Map.of());

  public Wishes {
    consents = Map.copyOf(consents);
    instructions = Map.copyOf(instructions);
    pastConsents = latest(pastConsents);
    pastInstructions = latest(pastInstructions);
  }

  public Wishes(
      Map<ConsentRecipient, Consent> consents, Map<InstructionSubject, Instruction> instructions) {
    this(consents, instructions, List.of(), List.of());
  }

  private static <T> List<T> latest(List<T> all) {
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST_PAST), all.size()));
  }

  public Consent consentTo(ConsentRecipient recipient) {
    return consents.getOrDefault(recipient, Consent.NOT_ASKED);
  }

  public boolean mayAskFirms() {
    return consentTo(ConsentRecipient.LAW_FIRMS).isGiven();
  }

  /// Whether one person of a firm that is asked may see the names for its conflict check.
  public boolean mayShowNames(Instant now) {
    return consentTo(ConsentRecipient.ASKED_FIRMS).isGivenAt(now);
  }

  /// Whether the client can give this consent now. Names are shown only to firms that may be asked.
  public boolean canAgreeTo(ConsentRecipient recipient) {
    return recipient != ConsentRecipient.ASKED_FIRMS || mayAskFirms();
  }

  /// The rule that the client gave; [InstructionRule#ASK] if none is known.
  public InstructionRule ruleOn(InstructionSubject subject) {
    var instruction = instructions.get(subject);
    return instruction == null ? InstructionRule.ASK : instruction.rule();
  }

  /// Only an explicit yes allows it.
  public boolean forbidsPolice() {
    return ruleOn(InstructionSubject.POLICE).forbids();
  }

  /// Sorted by subject.
  public List<Instruction> instructionList() {
    return List.copyOf(bySubject().values());
  }

  /// The instructions that bind a firm, sorted by subject, with the answer on service providers
  /// among them.
  public List<Instruction> bindingFirms() {
    return Stream.concat(instructionList().stream(), serviceProviders().stream()).toList();
  }

  /// Empty if nobody has asked, or the consent has run out: then the firm has to ask. Answers from
  /// before days were kept say the first day of 1970, as instructions do.
  private Optional<Instruction> serviceProviders() {
    var consent = consentTo(ConsentRecipient.SERVICE_PROVIDERS);
    var since =
        consent
            .recorded()
            .map(receipt -> receipt.at().atOffset(ZoneOffset.UTC).toLocalDate())
            .orElse(LocalDate.EPOCH);
    var rule =
        switch (consent.answer()) {
          case GIVEN -> Optional.of(InstructionRule.ALLOW);
          case REFUSED -> Optional.of(InstructionRule.FORBID);
          case NOT_ASKED -> Optional.<InstructionRule>empty();
        };
    return rule.map(known -> new Instruction(InstructionSubject.SERVICE_PROVIDERS, known, since));
  }

  private Map<InstructionSubject, Instruction> bySubject() {
    var sorted = new EnumMap<InstructionSubject, Instruction>(InstructionSubject.class);
    sorted.putAll(instructions);
    return sorted;
  }

  public Wishes with(ConsentRecipient recipient, Consent consent) {
    var all = new EnumMap<ConsentRecipient, Consent>(ConsentRecipient.class);
    all.putAll(consents);
    all.put(recipient, consent);
    var past = new ArrayList<>(pastConsents);
    var before = consentTo(recipient);
    if (before.isAnswered()) {
      past.add(
          new PastConsent(recipient, before, endBy(consent), consent.recorded().map(Recorded::at)));
    }
    return new Wishes(all, instructions, past, pastInstructions);
  }

  private static PastConsent.End endBy(Consent later) {
    return switch (later.answer()) {
      case GIVEN -> PastConsent.End.SUPERSEDED;
      case REFUSED -> PastConsent.End.WITHDRAWN;
      case NOT_ASKED -> PastConsent.End.EXPIRED;
    };
  }

  /// The same answers, with a receipt each.
  ///
  /// @param language in which the person was asked, if that is known
  public Wishes recorded(Instant at, Optional<LanguageTag> language) {
    var all = new EnumMap<ConsentRecipient, Consent>(ConsentRecipient.class);
    consents.forEach((recipient, consent) -> all.put(recipient, consent.recorded(at, language)));
    return new Wishes(all, instructions, pastConsents, pastInstructions);
  }

  /// The recipients whose consent is over at this time.
  public List<ConsentRecipient> expiredAt(Instant now) {
    return consents.entrySet().stream()
        .filter(entry -> entry.getValue().isGiven() && !entry.getValue().isGivenAt(now))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// When the next consent ends.
  public Optional<Instant> nextEnd() {
    return consents.values().stream()
        .filter(Consent::isGiven)
        .flatMap(consent -> consent.until().stream())
        .min(Comparator.naturalOrder());
  }

  public Wishes with(Instruction instruction) {
    var all = bySubject();
    var before = all.put(instruction.subject(), instruction);
    var past = new ArrayList<>(pastInstructions);
    if (before != null) {
      past.add(before);
    }
    return new Wishes(consents, all, pastConsents, past);
  }

  public boolean has(Instruction instruction) {
    var known = instructions.get(instruction.subject());
    return known != null && known.rule() == instruction.rule();
  }

  /// Whether a later version answers otherwise than is known, looser or tighter.
  public Set<ReportPart> partsOtherwiseIn(Wishes later) {
    var parts = EnumSet.noneOf(ReportPart.class);
    later.consents.forEach((recipient, consent) -> {
      if (consent.isAnswered() && consent.answer() != consentTo(recipient).answer()) {
        parts.add(ReportPart.CONSENTS);
      }
    });
    if (!later.instructions.values().stream().allMatch(this::has)) {
      parts.add(ReportPart.INSTRUCTIONS);
    }
    return parts;
  }
}
