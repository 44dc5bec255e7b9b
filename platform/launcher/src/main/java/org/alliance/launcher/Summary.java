package org.alliance.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import org.alliance.launcher.demo.DemoResult;
import org.alliance.launcher.system.Addresses;
import org.alliance.launcher.system.Credentials;

/// What a person reads after a demo run.
final class Summary {
  private static final int WIDTH = 30;

  private final PrintStream out;

  Summary(PrintStream out) {
    this.out = out;
  }

  void show(DemoResult result, int mails) {
    var reports = result.count("reports");
    out.println();
    out.printf(
        "  %,d rows in %.1f s: %,d reports, %,d rejected with a reason%n",
        result.rows(), result.elapsedSeconds(), reports, result.rejected());
    if (result.byForm() > 0) {
      out.printf(
          "  %,d of them by the public form, the others as a file; the audit counts both%n",
          result.byForm());
    }
    out.println();
    row("reported", reports, reports);
    row("outside the mandate", result.count("declined"), reports);
    row("  accepted by another group", result.handedOver(), reports);
    row("need a person to review", result.count("needsReview"), reports);
    row("in mandate", result.count("inMandate"), reports);
    row("  with a firm", result.count("assigned"), reports);
    row("  client connected", result.count("servicesConnected"), reports);
    row("  need a coordinator", result.count("escalated"), reports);
    out.println();
    out.printf(
        "  Offers   %,d made: %,d accepted, %,d declined, %,d expired, %,d times another firm was faster; %,d e-mails%n",
        result.count("offers"),
        result.count("accepted"),
        result.count("declinedOffers"),
        result.count("expired"),
        result.count("superseded"),
        mails);
    var times = result.flow().get("reportToOfferMs");
    out.printf(
        "  Times    report to first offer: half within %,d ms, 95 %% within %,d ms, 99 %% within %,d ms%n",
        times.get("p50").asLong(), times.get("p95").asLong(), times.get("p99").asLong());
    languages(result);
    out.printf(
        "  Audit    %,d lost, %,d assigned twice, %,d events held back; compared with what the edge acknowledged%n",
        result.audit().lost().size(),
        result.audit().doubleAssigned().size(),
        result.audit().held());
    out.printf("  Memory   %,d MB resident at the most%n", result.residentMegabytes());
  }

  /// @param offers that wait for the visitor
  void howToPlay(String firm, long offers, Addresses addresses, Credentials credentials) {
    out.println();
    out.printf(
        "  Play     %s has %,d offers that wait for you; you have 12 hours to answer%n",
        firm, offers);
    var signIn = "lead-of-" + firm;
    if (!credentials.hasUser(signIn)) {
      out.printf(
          "           1. %s/people   sign in as coordinator, password %s; add a firm lead of %s%n",
          addresses.staffEdge(), credentials.user("coordinator"), firm);
      out.printf("           2. %s/firm     sign in as that person%n", addresses.staffEdge());
    } else {
      out.printf(
          "           1. %s/firm     sign in as %s, password %s%n",
          addresses.staffEdge(), signIn, credentials.user(signIn));
      out.println("           2. Open an offer. Read what is known, and why the firm is asked.");
    }
    out.println("           3. Look for conflicts: type any names. Then accept or decline.");
    out.println(
        "           4. Open the case: the client's file, a team, and the first service. Try contact with the police.");
  }

  private void row(String what, long count, long all) {
    var share = all == 0 ? 0 : (int) (count * WIDTH / all);
    out.printf("  %-27s %s%s %,7d%n", what, "█".repeat(share), "·".repeat(WIDTH - share), count);
  }

  private void languages(DemoResult result) {
    out.print("  Languages of cases (with a firm / team speaks it): ");
    var shown = 0;
    for (var row : result.flow().get("languages")) {
      if (shown++ < 6) {
        out.printf(
            "%s%s %,d (%,d / %,d)",
            shown == 1 ? "" : ", ",
            row.get("language").asString(),
            row.get("cases").asLong(),
            row.get("assigned").asLong(),
            row.get("teamSpeaksIt").asLong());
      }
    }
    out.println();
  }

  void whereToClick(Addresses addresses, Path data) {
    var credentials = Credentials.in(data);
    var form = addresses.publicEdge();
    out.println();
    out.printf("  Form     %s/              what a person sees who needs help%n", form);
    out.printf(
        "           %s/km/  %s/vi/  %s/zh-Hant/   in Khmer, Vietnamese, Chinese%n",
        form, form, form);
    out.printf(
        "  Look     %s/ops           sign in as ops, password %s%n",
        addresses.staffEdge(), credentials.user("ops"));
    out.printf("  Others   %s%n", Credentials.file(data));
    out.printf(
        "  People   %s/people        sign in as coordinator; adds and removes people of any firm%n",
        addresses.staffEdge());
    out.printf(
        "  API      %s/api/v1/openapi, with a token from: ./alliance token --role coordinator%n",
        addresses.staffEdge());
    out.printf("  Log      %s%n", data.resolve("logs/alliance.log"));
    out.println();
    out.println(
        "  The broker and the store run inside this process: for trial, not for real cases. Stop with Ctrl-C.");
  }
}
