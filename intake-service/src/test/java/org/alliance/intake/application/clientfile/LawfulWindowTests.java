package org.alliance.intake.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.events.Instruction;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionRule;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.domain.access.FilePart;
import org.alliance.intake.domain.access.Purpose;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.alliance.intake.domain.report.ReportCommand.RecordInstruction;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.junit.jupiter.api.Test;

/// Matching and firms go on, the client changes their mind, and the two streams reach intake in any
/// order and late. Whatever the order, a part opens for somebody of a firm if and only if intake
/// knows all and the firm, the person and the client are in the window that the decisions name.
/// Each attempt is one entry of the scene.trail. The seed of a failure is printed.
class LawfulWindowTests {
  private static final int SEEDS = 400;
  private static final int STEPS = 150;
  private static final CaseId CASE = Incidents.CASE;
  private static final List<FirmId> FIRMS = List.of(new FirmId("firm-001"), new FirmId("firm-002"));
  private static final List<String> LAWYERS = List.of("", "l-1", "l-2", "l-7");

  private int opened;
  private int refused;

  @Test
  void opensInItsWindowAndNeverOutside() {
    for (var seed = 0; seed < SEEDS; seed++) {
      new Run(seed).play();
    }
    assertThat(opened).as("openings").isGreaterThan(SEEDS);
    assertThat(refused).as("refusals").isGreaterThan(SEEDS);
  }

  /// What has really happened at one firm, in plain words.
  private static final class FirmStory {
    private Set<String> team = Set.of();
    private Set<String> walled = Set.of();
    private Optional<Instant> over = Optional.empty();
    private Optional<EngagementEnding> ending = Optional.empty();
  }

  private final class Run {
    private final int seed;
    private final Random random;
    private final Deque<ReportCommand> referral = new ArrayDeque<>();
    private final Deque<ReportCommand> matter = new ArrayDeque<>();
    private final Map<FirmId, FirmStory> stories = new HashMap<>();
    private Instant now = Incidents.AT;
    private Optional<FirmId> holder = Optional.empty();
    private boolean agrees = true;
    private boolean hasWithdrawn;
    private boolean forbidsContact;
    private int attempts;
    private final OpeningScene scene =
        new OpeningScene(_ -> referral.isEmpty() && matter.isEmpty(), this::now);

    Run(int seed) {
      this.seed = seed;
      random = new Random(seed);
      FIRMS.forEach(firm -> stories.put(firm, new FirmStory()));
    }

    private Instant now() {
      return now;
    }

    void play() {
      for (var step = 0; step < STEPS; step++) {
        switch (random.nextInt(10)) {
          case 0 -> matchingOrFirm();
          case 1 -> client();
          case 2 -> now = now.plus(Duration.ofHours(random.nextInt(72)));
          case 3, 4, 5 -> deliver();
          default -> attempt();
        }
      }
      assertThat(scene.trail.facts()).as("seed %d", seed).hasSize(attempts);
    }

    private void matchingOrFirm() {
      if (holder.isEmpty()) {
        var firm = one(FIRMS);
        holder = Optional.of(firm);
        story(firm).team = Set.of();
        referral.add(new NoteAssignment(OfferId.of(CASE, 1), firm, now));
      } else if (random.nextInt(3) > 0) {
        staff(holder.get());
      } else {
        end(holder.get(), one(List.of(EngagementEnding.values())));
      }
    }

    private void staff(FirmId firm) {
      story(firm).team = some("l-1", "l-2");
      story(firm).walled = some("l-7");
      matter.add(new NoteTeam(firm, lawyers(story(firm).team), lawyers(story(firm).walled)));
    }

    private void end(FirmId firm, EngagementEnding ending) {
      story(firm).over = Optional.of(now);
      story(firm).ending = Optional.of(ending);
      holder = Optional.empty();
      matter.add(new NoteEngagementEnd(firm, ending, now));
    }

    private void client() {
      switch (random.nextInt(6)) {
        case 0 -> consent(false);
        case 1, 2 -> consent(true);
        case 3 -> {
          hasWithdrawn = !hasWithdrawn;
          handle(
              hasWithdrawn
                  ? new Withdraw(CASE, WithdrawalReason.NOT_TOLD)
                  : new UndoWithdrawal(CASE));
        }
        default -> {
          forbidsContact = random.nextBoolean();
          handle(
              new RecordInstruction(
                  CASE,
                  new Instruction(
                      InstructionSubject.CONTACT,
                      forbidsContact ? InstructionRule.FORBID : InstructionRule.ALLOW,
                      LocalDate.ofInstant(now, ZoneOffset.UTC))));
        }
      }
    }

    private void consent(boolean isGiven) {
      agrees = isGiven;
      handle(
          new ChangeConsent(
              CASE,
              ConsentRecipient.LAW_FIRMS,
              isGiven ? ConsentChange.GIVEN : ConsentChange.WITHDRAWN));
    }

    /// The streams have no order between them; each keeps its own.
    private void deliver() {
      var stream = random.nextBoolean() ? referral : matter;
      Optional.ofNullable(stream.poll()).ifPresent(this::handle);
    }

    private void handle(ReportCommand command) {
      scene.handle(command);
    }

    private void attempt() {
      var lawyer = one(LAWYERS);
      var person =
          new FirmPerson(
              one(FIRMS),
              random.nextBoolean(),
              Optional.of(lawyer).filter(id -> !id.isEmpty()).map(LawyerId::new));
      var part = one(List.of(FilePart.values()));
      var answer =
          scene.files.open(
              new OpeningFiles.Request(
                  CASE, part, Optional.of(Purpose.REPRESENT_CLIENT), "", Optional.empty()),
              new Opener("somebody", Set.of(Reader.FIRM), Optional.of(person), Optional.empty()));
      attempts++;
      var isOpened = answer instanceof Answer.Opened;
      assertThat(isOpened)
          .as("seed %d: %s opens %s: %s", seed, person, part, answer)
          .isEqualTo(
              referral.isEmpty()
                  && matter.isEmpty()
                  && agrees
                  && !hasWithdrawn
                  && isInWindow(person.firm(), part)
                  && mayWork(person, lawyer));
      opened += isOpened ? 1 : 0;
      refused += isOpened ? 0 : 1;
    }

    private boolean isInWindow(FirmId firm, FilePart part) {
      if (holder.equals(Optional.of(firm))) {
        return true;
      }
      var story = story(firm);
      return part == FilePart.SAFE_CONTACT
          && !forbidsContact
          && story.ending.filter(how -> how != EngagementEnding.CLIENT_LEFT).isPresent()
          && now.isBefore(story.over.orElseThrow().plus(Duration.ofDays(7)));
    }

    private boolean mayWork(FirmPerson person, String lawyer) {
      var story = story(person.firm());
      if (story.walled.contains(lawyer)) {
        return false;
      }
      return person.leads()
          ? !lawyer.isEmpty() || story.walled.isEmpty()
          : story.team.contains(lawyer);
    }

    private FirmStory story(FirmId firm) {
      return Objects.requireNonNull(stories.get(firm));
    }

    private Set<String> some(String... of) {
      return Set.copyOf(Stream.of(of).filter(_ -> random.nextBoolean()).toList());
    }

    private static List<LawyerId> lawyers(Set<String> ids) {
      return ids.stream().map(LawyerId::new).toList();
    }

    private <T> T one(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
