package org.alliance.intake.application.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.intake.application.clientfile.OpeningFiles.Answer;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.ReportCommand.BeginConflictCheck;
import org.alliance.intake.domain.report.ReportCommand.ChangeConsent;
import org.alliance.intake.domain.report.ReportCommand.CheckConflict;
import org.alliance.intake.domain.report.ReportCommand.NoteAssignment;
import org.alliance.intake.domain.report.ReportCommand.NoteEngagementEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteMoreTime;
import org.alliance.intake.domain.report.ReportCommand.NoteOffer;
import org.alliance.intake.domain.report.ReportCommand.NoteOfferEnd;
import org.alliance.intake.domain.report.ReportCommand.NoteTeam;
import org.alliance.intake.domain.report.ReportCommand.RecordReview;
import org.alliance.intake.domain.report.ReportCommand.UndoWithdrawal;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.junit.jupiter.api.Test;

/// Offers come and go, firms check, take the case, hand it back and put people behind walls, the
/// client agrees and takes back, and time passes, in any order. Names open in their window before
/// acceptance, once an offer, and never outside.
class LawfulNamesTests {
  private static final int SEEDS = 1_000;
  private static final int STEPS = 160;
  private static final CaseId CASE = Incidents.CASE;
  private static final List<FirmId> FIRMS = List.of(new FirmId("firm-001"), new FirmId("firm-002"));

  private static final List<String> LAWYERS = List.of("", "l-1", "l-7");

  private int opened;
  private int openedAgain;
  private int refused;
  private int late;
  private int recorded;
  private int keptAway;

  @Test
  void openOnceInTheirWindowAndNeverOutside() {
    for (var seed = 0; seed < SEEDS; seed++) {
      new Run(seed).play();
    }
    assertThat(opened).as("openings").isGreaterThan(SEEDS / 4);
    assertThat(refused).as("refusals").isGreaterThan(SEEDS);
    assertThat(openedAgain).as("openings of firms that had the case before").isGreaterThan(20);
    assertThat(late).as("refusals for the time alone").isGreaterThan(20);
    assertThat(recorded).as("findings").isGreaterThan(SEEDS / 4);
    assertThat(keptAway).as("findings refused for a wall alone").isGreaterThan(20);
  }

  private final class Run {
    private final int seed;
    private final Random random;
    private final OpeningScene scene = new OpeningScene(_ -> true, this::now);

    /// What has really happened, in plain words.
    private final Map<OfferId, FirmId> asked = new HashMap<>();

    private final Map<OfferId, Instant> answerBy = new HashMap<>();
    private final Set<OfferId> due = new HashSet<>();
    private final Set<OfferId> lookedAt = new HashSet<>();
    private final Set<OfferId> found = new HashSet<>();
    private final Set<FirmId> hadCase = new HashSet<>();
    private final Map<FirmId, Set<String>> walled = new HashMap<>();
    private Optional<FirmId> holder = Optional.empty();
    private Instant now = Incidents.AT;
    private boolean agreesToFirms = true;
    private boolean agreesToNames;
    private boolean hasWithdrawn;
    private int offers;
    private int attempts;

    Run(int seed) {
      this.seed = seed;
      random = new Random(seed);
    }

    private Instant now() {
      return now;
    }

    void play() {
      for (var step = 0; step < STEPS; step++) {
        switch (random.nextInt(13)) {
          case 0, 1 -> matching();
          case 2 -> firm();
          case 3 -> now = now.plus(Duration.ofHours(random.nextInt(24)));
          case 4, 5 -> client();
          case 6, 7 -> check();
          case 8, 9 -> record();
          default -> attempt();
        }
      }
      assertThat(scene.trail.facts()).as("seed %d", seed).hasSize(attempts);
    }

    /// Matching asks nobody while the client wants no help, and ends offers at any time.
    private void matching() {
      switch (random.nextInt(6)) {
        case 0 -> {
          var offer = offer();
          asked.remove(offer);
          scene.handle(new NoteOfferEnd(offer));
        }
        case 1 -> {
          var offer = offer();
          var later = now.plus(hours());
          answerBy.computeIfPresent(offer, (_, _) -> later);
          scene.handle(new NoteMoreTime(offer, later));
        }
        default -> {
          if (!hasWithdrawn) {
            offers++;
            var offer = OfferId.of(CASE, offers);
            var firm = one(FIRMS);
            asked.put(offer, firm);
            answerBy.put(offer, now.plus(hours()));
            scene.handle(new NoteOffer(offer, firm, answerBy.get(offer)));
          }
        }
      }
    }

    private Duration hours() {
      return Duration.ofHours(random.nextInt(96));
    }

    /// A firm takes the case, ends its work, or puts somebody behind a wall.
    private void firm() {
      var offer = offer();
      if (random.nextInt(3) == 0) {
        var firm = one(FIRMS);
        var behind = random.nextBoolean() ? Set.of("l-7") : Set.<String>of();
        walled.put(firm, behind);
        scene.handle(new NoteTeam(firm, List.of(), behind.stream().map(LawyerId::new).toList()));
      } else if (holder.isPresent()) {
        var ending = one(List.of(EngagementEnding.values()));
        scene.handle(new NoteEngagementEnd(holder.get(), ending, now));
        holder = Optional.empty();
      } else if (asked.containsKey(offer)) {
        var firm = asked.remove(offer);
        hadCase.add(firm);
        holder = Optional.of(firm);
        scene.handle(new NoteAssignment(offer, firm, now));
      }
    }

    private void client() {
      switch (random.nextInt(12)) {
        case 0 -> {
          hasWithdrawn = !hasWithdrawn;
          scene.handle(
              hasWithdrawn
                  ? new Withdraw(CASE, WithdrawalReason.NOT_TOLD)
                  : new UndoWithdrawal(CASE));
          // Matching asks anew after a withdrawal.
          asked.clear();
        }
        case 1 -> {
          agreesToFirms = random.nextInt(4) > 0;
          // Who lets firms be asked again is asked about the names again.
          agreesToNames = agreesToNames && agreesToFirms;
          consent(ConsentRecipient.LAW_FIRMS, agreesToFirms);
        }
        default -> {
          var agrees = random.nextInt(4) > 0;
          // Names are shown only to firms that may be asked.
          agreesToNames = agrees && agreesToFirms;
          consent(ConsentRecipient.ASKED_FIRMS, agrees);
        }
      }
    }

    private void consent(ConsentRecipient recipient, boolean isGiven) {
      scene.handle(
          new ChangeConsent(
              CASE, recipient, isGiven ? ConsentChange.GIVEN : ConsentChange.WITHDRAWN));
    }

    private void check() {
      var offer = offer();
      var firm = one(FIRMS);
      var finding = random.nextInt(4) > 0 ? ConflictFinding.NEEDS_REVIEW : ConflictFinding.CLEAR;
      scene.handle(new BeginConflictCheck(CASE, offer, firm));
      if (scene.handle(new CheckConflict(CASE, offer, firm, finding))) {
        if (finding == ConflictFinding.NEEDS_REVIEW) {
          due.add(offer);
        } else {
          due.remove(offer);
        }
      }
    }

    private void record() {
      var offer = offer();
      var person = person();
      var isDue =
          person.firm().equals(asked.get(offer)) && due.contains(offer) && !found.contains(offer);
      var isKeptAway =
          isWalled(person) || (person.lawyer().isEmpty() && !(person.leads() && hasNoWall(person)));
      var isRecorded =
          scene.handle(
              new RecordReview(CASE, offer, person, "somebody", ConflictFinding.REVIEW_UNCLEAR));
      assertThat(isRecorded)
          .as("seed %d: %s records %s", seed, person, offer)
          .isEqualTo(isDue && !isKeptAway);
      if (isRecorded) {
        lookedAt.add(offer);
        found.add(offer);
        recorded++;
      } else if (isDue) {
        keptAway++;
      }
    }

    private void attempt() {
      var offer = offer();
      var person = person();
      var isLate = answerBy.containsKey(offer) && now.isAfter(answerBy.get(offer));
      var couldOpen =
          person.firm().equals(asked.get(offer))
              && person.leads()
              && !isWalled(person)
              && (person.lawyer().isPresent() || hasNoWall(person))
              && due.contains(offer)
              && !lookedAt.contains(offer)
              && agreesToFirms
              && agreesToNames
              && !hasWithdrawn;
      var mayOpen = couldOpen && !isLate;
      var answer =
          scene.files.openNames(
              offer,
              new Opener("somebody", Set.of(Reader.FIRM), Optional.of(person), Optional.empty()));
      attempts++;
      assertThat(answer instanceof Answer.Opened)
          .as("seed %d: %s opens %s: %s", seed, person, offer, answer)
          .isEqualTo(mayOpen);
      if (mayOpen) {
        lookedAt.add(offer);
        opened++;
        openedAgain += hadCase.contains(person.firm()) ? 1 : 0;
      } else {
        refused++;
        late += couldOpen ? 1 : 0;
      }
    }

    private FirmPerson person() {
      return new FirmPerson(
          one(FIRMS),
          random.nextInt(4) > 0,
          Optional.of(one(LAWYERS)).filter(id -> !id.isEmpty()).map(LawyerId::new));
    }

    private boolean isWalled(FirmPerson person) {
      return person
          .lawyer()
          .filter(lawyer -> walled.getOrDefault(person.firm(), Set.of()).contains(lawyer.value()))
          .isPresent();
    }

    private boolean hasNoWall(FirmPerson person) {
      return walled.getOrDefault(person.firm(), Set.of()).isEmpty();
    }

    private <T> T one(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }

    private OfferId offer() {
      return OfferId.of(CASE, Math.max(1, offers - random.nextInt(2)));
    }
  }
}
