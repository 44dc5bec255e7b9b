package org.alliance.casetracking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.CaseId;
import org.junit.jupiter.api.Test;

class FlowBoardTests {
  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");
  private static final Entry REPORTED = entry("intake/report", 1, "incident-reported.v1");
  private static final Entry ACCEPTED = entry("intake/report", 2, "case-accepted.v1");
  private static final Entry ASSIGNED = entry("matching/referral", 1, "firm-assigned.v1");
  private static final Entry ESCALATED = entry("matching/referral", 1, "referral-escalated.v1");

  private final FlowBoard board = new FlowBoard();

  @Test
  void goesOnWithACase() {
    follow(REPORTED, ACCEPTED);
    follow(REPORTED, ACCEPTED, ASSIGNED);
    assertThat(stateOfTheCase()).isEqualTo("assigned");
  }

  @Test
  void doesNotGoBackToAnOlderFileThatComesLate() {
    follow(REPORTED, ACCEPTED, ASSIGNED);
    follow(REPORTED, ACCEPTED);
    assertThat(stateOfTheCase()).isEqualTo("assigned");
    assertThat(board.flow().assigned()).isEqualTo(1);
  }

  @Test
  void beginsAnewWhenAllFilesDo() {
    follow(REPORTED, ACCEPTED, ASSIGNED);
    board.clear();
    follow(REPORTED, ACCEPTED);
    assertThat(stateOfTheCase()).isEqualTo("in-mandate");
  }

  /// A file from before may come just after everything was forgotten.
  @Test
  void takesAFileThatWasBuiltAnewOnceItHoldsAsMuchAsTheOneFromBefore() {
    follow(REPORTED, ACCEPTED, ESCALATED);
    follow(REPORTED, ACCEPTED, ASSIGNED);
    assertThat(stateOfTheCase()).isEqualTo("assigned");
  }

  private void follow(Entry... entries) {
    board.follow(CASE, new CaseFile(List.of(entries)));
  }

  private String stateOfTheCase() {
    return board.flow().recent().getFirst().state();
  }

  private static Entry entry(String source, int seq, String type) {
    return new Entry(
        Instant.parse("2026-03-10T09:30:00Z").plusSeconds(seq), source, seq, type, Map.of());
  }
}
