package org.alliance.intake.application.clientfile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.application.plan.ContactPlans;
import org.alliance.intake.application.plan.PlanOnFile;
import org.alliance.intake.application.vault.Vault;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.consent.DisclosureTable;
import org.alliance.intake.domain.consent.Recorded;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.plan.PlanPart;
import org.alliance.intake.domain.question.Question.Written;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Report;

/// Reads one part of a client's file: codes from the report, texts from the vault.
public final class FileContents {
  private static final Map<FilePart, ReportPart> IN_VAULT =
      Map.of(
          FilePart.SAFE_CONTACT, ReportPart.CONTACT,
          FilePart.INSTRUCTIONS, ReportPart.INSTRUCTIONS,
          FilePart.IDENTITY, ReportPart.IDENTITY,
          FilePart.STORY, ReportPart.STORY,
          FilePart.PARTIES, ReportPart.PARTIES);

  /// What the plan says of them now is shown instead of each version.
  private static final Set<Written> IN_PLAN =
      Stream.of(PlanPart.values()).map(PlanPart::question).collect(Collectors.toSet());

  private static final String HOLDS = "";
  private static final String WAITS = "detail.plan:waits";
  private static final String NOTHING = "detail.plan:nothing";

  private final Vault vault;
  private final ContactPlans plans;

  public FileContents(Vault vault, ContactPlans plans) {
    this.vault = vault;
    this.plans = plans;
  }

  List<Passage> read(CaseId id, Report report, FilePart part) {
    var passages = new ArrayList<Passage>();
    var wishes = Report.toldOf(report).wishes();
    switch (part) {
      case INSTRUCTIONS -> passages.addAll(instructions(wishes));
      case CONSENTS -> passages.addAll(consents(wishes));
      case SAFE_CONTACT -> {
        passages.add(
            new Passage(
                "rule." + InstructionSubject.CONTACT.code(),
                0,
                rule(wishes, InstructionSubject.CONTACT)));
        passages.addAll(plan(plans.of(id, report)));
      }
      case IDENTITY, STORY, PARTIES -> {}
    }
    var section = IN_VAULT.get(part);
    if (section != null) {
      var contents = Report.contents(report);
      for (var version = 0; version < contents.size(); version++) {
        passages.addAll(written(id, contents.get(version), version, section));
      }
    }
    return passages;
  }

  /// The plan that holds, whichever version of the report told it. A part that waits for the
  /// client's word says so: nobody may use it before.
  private static List<Passage> plan(PlanOnFile plan) {
    return Stream.of(PlanPart.values())
        .flatMap(part ->
            Stream.of(
                    plan.holds().told(part).map(texts -> passage(part, texts, HOLDS)),
                    plan.client().told(part).map(texts -> passage(part, texts, WAITS)),
                    plan.sender().told(part).map(texts -> passage(part, texts, WAITS)))
                .flatMap(Optional::stream))
        .toList();
  }

  private static Passage passage(PlanPart part, List<String> texts, String how) {
    return new Passage(
        part.question().field(),
        0,
        Stream.of(texts.isEmpty() ? Stream.of(NOTHING) : texts.stream(), Stream.of(how))
            .flatMap(lines -> lines)
            .filter(line -> !line.isEmpty())
            .toList());
  }

  /// Everybody of a case who is known by name: those whom a conflict check compares.
  Passage names(CaseId id, Report report) {
    return new Passage("names", 0, vault.parties(id, Report.contents(report)));
  }

  private List<Passage> written(CaseId id, String content, int version, ReportPart section) {
    return vault.open(id, content).stream()
        .flatMap(person ->
            questions(section).stream()
                .filter(question -> !IN_PLAN.contains(question))
                .filter(question -> tells(question, person.fields()))
                .map(question ->
                    new Passage(
                        question.field(),
                        version,
                        person.fields().getOrDefault(question.vaultField(), "").lines().toList())))
        .toList();
  }

  /// A plain yes or no about contact with others is the rule already; it may have changed since.
  private static boolean tells(Written question, Map<String, String> fields) {
    var text = fields.get(question.vaultField());
    if (text == null) {
      return false;
    }
    return question.part().filter(ReportPart.INSTRUCTIONS::equals).isEmpty()
        || !question.asked().options().contains(text);
  }

  static List<Written> questions(ReportPart section) {
    return Questions.WRITTEN.stream()
        .filter(question ->
            !question.vaultField().isEmpty() && question.part().filter(section::equals).isPresent())
        .toList();
  }

  /// What holds now, then what held before.
  private static List<Passage> instructions(Wishes wishes) {
    return Stream.concat(
            Wishes.SUBJECTS.stream()
                .map(subject ->
                    new Passage(
                        "rule." + subject.code(),
                        0,
                        Stream.concat(
                                rule(wishes, subject).stream(),
                                Stream.ofNullable(wishes.instructions().get(subject))
                                    .map(FileContents::since))
                            .toList())),
            wishes.pastInstructions().reversed().stream()
                .map(past ->
                    new Passage(
                        "rule." + past.subject().code(),
                        0,
                        List.of(past.rule().code(), since(past), "detail.ended:superseded"))))
        .toList();
  }

  private static List<String> rule(Wishes wishes, InstructionSubject subject) {
    return List.of(wishes.ruleOn(subject).code());
  }

  /// Instructions from before days were kept say the first day of 1970.
  private static String since(Instruction instruction) {
    return instruction.since().equals(LocalDate.EPOCH)
        ? "detail.since:unknown"
        : "detail.since:" + instruction.since();
  }

  private static List<Passage> consents(Wishes wishes) {
    return Stream.concat(
            Wishes.RECIPIENTS.stream()
                .map(recipient -> receipt(recipient, wishes.consentTo(recipient), Stream.empty())),
            wishes.pastConsents().reversed().stream()
                .map(past ->
                    receipt(
                        past.recipient(),
                        past.consent(),
                        Stream.of("detail.ended:" + past.end().code()))))
        .toList();
  }

  /// One receipt: the answer, how and in which language it came, for what, which data, and until
  /// when.
  private static Passage receipt(
      ConsentRecipient recipient, Consent consent, Stream<String> ending) {
    var details =
        Stream.of(
                consent.basis().map(basis -> "detail.basis:" + basis.code()),
                consent.recorded().flatMap(Recorded::language).map(tag -> "detail.language:" + tag),
                consent.recorded().map(one -> "detail.since:" + day(one.at())),
                consent.until().map(end -> "detail.until:" + day(end)),
                consent.recorded().flatMap(Recorded::name).map(name -> "detail.name:" + name))
            .flatMap(Optional::stream);
    var covered =
        consent.isGiven()
            ? Stream.concat(
                Stream.of("detail.purpose:" + DisclosureTable.purpose(recipient).code()),
                DisclosureTable.covered(recipient).stream()
                    .map(data ->
                        "detail." + DisclosureTable.of(data, recipient).code() + ":" + data.code()))
            : Stream.<String>empty();
    return new Passage(
        "consent." + recipient.code(),
        0,
        Stream.of(Stream.of(consent.answer().code()), ending, details, covered)
            .flatMap(texts -> texts)
            .toList());
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
