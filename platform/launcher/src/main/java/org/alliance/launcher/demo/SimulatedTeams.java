package org.alliance.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import tools.jackson.databind.JsonNode;

/// Plays the teams of firms that have a case: staffs them, and connects clients with services, but
/// none with the police or with providers outside the firm whose client has not allowed it.
final class SimulatedTeams {
  private static final String POLICE_LIAISON = "police-liaison";
  private static final String SERVICE_PROVIDERS = "service-providers";
  private static final List<String> SERVICES =
      List.of(
          "civil-remedies",
          "counselling",
          "compensation",
          POLICE_LIAISON,
          "social-services",
          "immigration",
          "lawsuit");

  private final Client client;
  private final Map<String, DemoFirm> firms;

  SimulatedTeams(Client client, Map<String, DemoFirm> firms) {
    this.client = client;
    this.firms = firms;
  }

  void staff(JsonNode engagement) {
    var caseId = engagement.get("caseId").asString();
    var firm = firms.get(engagement.get("firm").asString());
    if (firm != null) {
      var speaks =
          engagement.get("facts").get("speaks").values().stream()
              .map(JsonNode::asString)
              .filter(tag -> !tag.equals("en"))
              .toList();
      var lead = firm.lawyerWhoSpeaks(speaks);
      var members = new ArrayList<Map<String, String>>();
      members.add(Map.of("lawyer", "l-" + lead, "role", "lead-counsel"));
      if (firm.languages().size() > 1) {
        members.add(
            Map.of("lawyer", "l-" + (lead % firm.languages().size() + 1), "role", "associate"));
      }
      client.put(
          Who.leadOf(firm.id()),
          "/api/v1/engagements/" + caseId + "/team",
          Map.of(
              "members", members, "interpreterArranged", SimulatedFirms.checksum(caseId) % 4 == 0));
    }
  }

  void connect(JsonNode engagement) {
    var caseId = engagement.get("caseId").asString();
    var firm = engagement.get("firm").asString();
    if (firms.containsKey(firm)) {
      var service = serviceFor(engagement);
      var provider = mayAskOthers(engagement, Who.leadOf(firm)) ? "community-organisation" : "firm";
      var path = "/api/v1/engagements/" + caseId + "/services";
      var who = Who.leadOf(firm);
      client.post(
          who, path, Map.of("service", service, "provider", provider, "status", "requested"));
      client.post(
          who,
          path,
          Map.of(
              "connectionId",
              "c-1",
              "service",
              service,
              "provider",
              provider,
              "status",
              "accepted"));
    }
  }

  static String serviceFor(JsonNode engagement) {
    var first =
        Math.floorMod(
            SimulatedFirms.checksum(engagement.get("caseId").asString()), SERVICES.size());
    var service = SERVICES.get(first);
    return service.equals(POLICE_LIAISON) && !mayCallThePolice(engagement)
        ? SERVICES.get((first + 1) % SERVICES.size())
        : service;
  }

  private static boolean mayCallThePolice(JsonNode engagement) {
    return ruleOn("police", engagement).equals("allow");
  }

  /// Whether the client lets the firm ask service providers. Of the clients who have not been
  /// asked, the firm asks one of four, and three of four of these agree. It serves the others
  /// itself.
  private boolean mayAskOthers(JsonNode engagement, Who who) {
    var dice = SimulatedFirms.checksum(engagement.get("caseId").asString());
    return switch (ruleOn(SERVICE_PROVIDERS, engagement)) {
      case "allow" -> true;
      case "forbid" -> false;
      default -> dice % 4 == 0 && asked(engagement, who, dice / 4 % 4 != 0);
    };
  }

  private boolean asked(JsonNode engagement, Who who, boolean agrees) {
    client.post(
        who,
        "/api/v1/engagements/" + engagement.get("caseId").asString() + "/answers",
        Map.of(
            "subject",
            SERVICE_PROVIDERS,
            "agrees",
            agrees,
            "on",
            LocalDate.now(ZoneOffset.UTC).toString()));
    return agrees;
  }

  private static String ruleOn(String subject, JsonNode engagement) {
    return engagement.path("instructions").values().stream()
        .filter(instruction -> instruction.path("subject").asString("").equals(subject))
        .map(instruction -> instruction.path("rule").asString(""))
        .findFirst()
        .orElse("");
  }
}
