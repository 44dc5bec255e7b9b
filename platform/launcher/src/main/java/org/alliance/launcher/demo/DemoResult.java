package org.alliance.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What came of a demo run, as `--json` writes it.
///
/// @param rows of the input; each is a report or was rejected with a reason
/// @param byForm how many of them came by the public form
public record DemoResult(
    long rows,
    long byForm,
    long rejected,
    JsonNode flow,
    Audit.Finding audit,
    double elapsedSeconds,
    long residentMegabytes) {
  private static final List<String> COUNTS =
      List.of(
          "reports",
          "inMandate",
          "declined",
          "needsReview",
          "offers",
          "accepted",
          "declinedOffers",
          "expired",
          "superseded",
          "withdrawnOffers",
          "assigned",
          "escalated",
          "servicesConnected");

  /// Declined reports that another organisation has accepted.
  public long handedOver() {
    return flow.get("states").get("handed-over").asLong();
  }

  public long count(String name) {
    return flow.get(name).asLong();
  }

  /// Every row is a report or has a reason, no report is lost, no case went to two firms, nothing
  /// waits for a person.
  public boolean isSound() {
    return rows == count("reports") + rejected
        && count("reports") == count("inMandate") + count("declined") + count("needsReview")
        && audit.lost().isEmpty()
        && audit.doubleAssigned().isEmpty()
        && audit.held() == 0;
  }

  public void write(Path file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    json.put("byForm", byForm);
    COUNTS.forEach(name -> json.put(name, count(name)));
    json.put("handedOver", handedOver());
    json.put("rejected", rejected);
    json.put("lost", audit.lost().size());
    json.put("doubleAssigned", audit.doubleAssigned().size());
    json.put("held", audit.held());
    json.put("elapsedSeconds", elapsedSeconds);
    json.put("reportToOfferMs", flow.get("reportToOfferMs"));
    json.put("offerToAssignedMs", flow.get("offerToAssignedMs"));
    json.put("peakResidentMegabytes", residentMegabytes);
    try {
      Files.writeString(
          file,
          JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .build()
                  .writeValueAsString(json)
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
