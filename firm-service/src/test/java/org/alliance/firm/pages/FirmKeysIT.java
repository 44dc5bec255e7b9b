package org.alliance.firm.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import org.alliance.browser.PageAudit;
import org.alliance.browser.PageForms;
import org.alliance.contracts.values.referral.ConflictFinding;
import org.alliance.kit.security.Role;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/// A firm's lead makes a key on its page, and a system of the firm works with it.
class FirmKeysIT extends FirmBrowser {
  @Test
  void aSystemTakesACaseWithItsKeyAndEachChangeIsRecordedAsTheKeys() {
    var firm = FirmScene.registered(service, "firm-keys-1");
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/keys");
    PageAudit.all(page, "firm-keys-empty");
    page.locator("#name").fill("Case system");
    for (var scope :
        new String[] {"offers:read", "offers:answer", "engagements:read", "engagements:write"}) {
      page.locator("input[value='" + scope + "']").check();
    }
    press(button("create"));
    var key = page.locator("code.secret").textContent();
    assertThat(key).startsWith("alk_");

    var offer = firm.offered();
    var listed = send("GET", "/api/v1/firms/" + firm.firm() + "/offers", key, "");
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.text()).contains(offer.value());
    assertThat(send("GET", "/api/v1/offers/" + offer, key, "").text()).contains("\"open\"");
    var accept = "{\"answer\": \"accepted\"}";
    var early = send("POST", "/api/v1/offers/" + offer + "/answer", key, accept);
    assertThat(early.text()).contains("conflict-not-checked");
    firm.checked(offer, ConflictFinding.CLEAR);
    assertThat(send("POST", "/api/v1/offers/" + offer + "/answer", key, accept).status())
        .isEqualTo(200);
    firm.assigned(offer);
    var engagement = "/api/v1/engagements/" + offer.caseId();
    assertThat(
            send(
                    "PUT",
                    engagement + "/team",
                    key,
                    "{\"members\": [{\"lawyer\": \"l-1\", \"role\": \"lead-counsel\"}],"
                        + " \"interpreterArranged\": false}")
                .status())
        .isEqualTo(200);
    assertThat(
            send(
                    "POST",
                    engagement + "/services",
                    key,
                    "{\"service\": \"counselling\", \"provider\": \"community-organisation\","
                        + " \"status\": \"requested\"}")
                .status())
        .isEqualTo(200);
    hours(engagement, key);

    // What its scopes do not name it may not do, and the answer says which scope is missing.
    var profile = send("GET", "/api/v1/firms/" + firm.firm(), key, "");
    assertThat(profile.status()).isEqualTo(403);
    assertThat(profile.text()).contains("scope-missing", "profile:read");
    assertThat(send("GET", "/firm/keys", key, "").text()).contains("no-api-keys");
    assertThat(send("GET", engagement, key.substring(0, key.length() - 1) + "x", "").status())
        .isEqualTo(401);

    // The archive of events and the firm's page say that the key has done it.
    var id = key.substring(4, 20);
    var by =
        service
            .context()
            .getBean(MongoOperations.class)
            .find(
                Query.query(Criteria.where("subject").is(offer.caseId().value()).and("by").is(id)),
                Document.class,
                "events");
    assertThat(by.stream().map(event -> event.getString("type")).toList())
        .contains("offer-answered.v1", "team-staffed.v1", "service-connected.v1");
    open("/firm/keys");
    var uses = page.locator("#uses ~ .scroll tbody tr");
    assertThat(uses).hasCount(7);
    assertThat(uses.first()).containsText("Case system");
    assertThat(uses.first()).containsText("hours, and end the work");
    assertThat(uses.first()).containsText("DELETE /api/v1/engagements/" + offer.caseId());
    assertThat(uses.last()).containsText("refused (409)");
    PageAudit.all(page, "firm-keys-used");

    press(button("rotate"));
    var second = page.locator("code.secret").textContent();
    assertThat(send("GET", engagement, key, "").status()).isEqualTo(200);
    assertThat(send("GET", engagement, second, "").status()).isEqualTo(200);
    open("/firm/keys");
    press(button("revoke"));
    assertThat(page.locator("[role=status]")).containsText("The key is revoked");
    for (var text : new String[] {key, second}) {
      assertThat(send("GET", engagement, text, "").status()).isEqualTo(401);
    }
  }

  private void hours(String engagement, String key) {
    var body = "{\"lawyer\": \"l-1\", \"on\": \"2026-03-09\", \"hours\": 1.5}";
    assertThat(send("POST", engagement + "/hours", key, body).text()).contains("\"total\":1.5");
    assertThat(send("POST", engagement + "/hours", key, body.replace("1.5", "1.55")).text())
        .contains("hours");
    var kept = JsonMapper.shared().readTree(send("GET", engagement + "/hours", key, "").text());
    var entry = kept.get("entries").get(0).get("id").asString();
    var left = send("DELETE", engagement + "/hours/" + entry, key, "").text();
    assertThat(left).contains("\"entries\":[]");
  }

  @Test
  void theHistoryOfTheProfileNamesTheKey() {
    var firm = FirmScene.registered(service, "firm-keys-2");
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/keys");
    page.locator("#name").fill("Roster sync");
    page.locator("input[value='profile:write']").check();
    press(button("create"));
    var key = page.locator("code.secret").textContent();
    var more = FirmScene.PROFILE.replace("\"quotaPerQuarter\": 5", "\"quotaPerQuarter\": 6");
    var changed = send("PUT", "/api/v1/firms/" + firm.firm(), key, more);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    open("/firm/profile/history");
    assertThat(page.locator("ol.timeline > li").first()).containsText("API key Roster sync");
  }

  @Test
  void aMemberMakesNoKeyAndALeadReachesNoKeyOfAnotherFirm() {
    var firm = FirmScene.registered(service, "firm-keys-3");
    signIn(firm, Role.FIRM_MEMBER);
    assertThat(status("/firm/keys")).isEqualTo(403);
    signIn(firm, Role.FIRM_LEAD);
    open("/firm/keys");
    page.locator("#name").fill("One");
    page.locator("input[value='offers:read']").check();
    press(button("create"));
    var key = page.locator("code.secret").textContent();
    signIn(ours, Role.FIRM_LEAD);
    open("/firm/keys");
    assertThat(page.locator("main")).not().containsText(key.substring(4, 20));
    for (var button : new String[] {"rotate", "revoke"}) {
      var answer =
          context
              .request()
              .post(
                  base + "/firm/keys",
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/x-www-form-urlencoded")
                      .setData("do=" + button + "&key=" + key.substring(4, 20)));
      assertThat(answer.status()).isEqualTo(404);
    }
    assertThat(send("GET", "/api/v1/firms/" + firm.firm() + "/offers", key, "").status())
        .isEqualTo(200);
  }

  private APIResponse send(String method, String path, String key, String json) {
    var request =
        RequestOptions.create().setMethod(method).setHeader("Authorization", "Bearer " + key);
    return context
        .request()
        .fetch(
            base + path,
            json.isEmpty()
                ? request
                : request.setHeader("Content-Type", "application/json").setData(json));
  }

  private Locator button(String name) {
    return page.locator("main button[name=do][value=" + name + "]");
  }

  private void press(Locator what) {
    PageForms.press(page, what);
  }
}
