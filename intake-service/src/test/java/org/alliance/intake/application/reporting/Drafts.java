package org.alliance.intake.application.reporting;

import java.util.List;
import org.alliance.intake.application.reporting.ReportDraft.ConsentAnswers;

/// Drafts for tests: an assault in California, of which a person tells.
public final class Drafts {
  private String reference = "";
  private String zip = "94110";
  private List<String> conduct = List.of("assault");
  private String policeContact = "";
  private String name = "CANARY-NAME";
  private String safeToContact = "";
  private String narrative = "";
  private ConsentAnswers consents = ConsentAnswers.NONE;

  private Drafts() {}

  public static Drafts aDraft() {
    return new Drafts();
  }

  public Drafts called(String other) {
    reference = other;
    return this;
  }

  public Drafts in(String otherZip) {
    zip = otherZip;
    return this;
  }

  public Drafts of(String... codes) {
    conduct = List.of(codes);
    return this;
  }

  public Drafts policeContact(String answer) {
    policeContact = answer;
    return this;
  }

  public Drafts named(String other) {
    name = other;
    return this;
  }

  public Drafts safeToContact(String answer) {
    safeToContact = answer;
    return this;
  }

  public Drafts telling(String story) {
    narrative = story;
    return this;
  }

  public Drafts agreeing(String lawFirms, String basis) {
    consents = new ConsentAnswers(lawFirms, "", "", basis);
    return this;
  }

  public ReportDraft build() {
    return new ReportDraft(
        reference,
        "2026-03-09",
        "CA",
        zip,
        "",
        false,
        conduct,
        List.of("slur"),
        "person",
        List.of("ko"),
        List.of(),
        "",
        List.of(),
        "",
        "",
        policeContact,
        name,
        "",
        "",
        safeToContact,
        narrative,
        List.of(),
        consents);
  }
}
