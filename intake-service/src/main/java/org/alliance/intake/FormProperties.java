package org.alliance.intake;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliance.intake.application.campaign.Campaigns.Campaign;
import org.alliance.intake.application.form.FormSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the public form works.
///
/// @param draftLasts a draft is deleted this long after its last change
/// @param receiptLasts the receipt with its code can be shown again this long
/// @param fastest a person looks at a form that is sent sooner after its begin
/// @param campaigns the codes of partners' links, such as `https://…/?c=KHM24`; each stands for an
///   organisation, and reports are attributed to it
@ConfigurationProperties("intake.form")
public record FormProperties(
    @DefaultValue("72h") Duration draftLasts,
    @DefaultValue("30m") Duration receiptLasts,
    @DefaultValue("10s") Duration fastest,
    @DefaultValue Map<String, CampaignProperties> campaigns) {
  /// @param organisation its id
  /// @param name as the first page names it
  public record CampaignProperties(String organisation, String name) {}

  FormSettings settings() {
    return new FormSettings(draftLasts, receiptLasts, fastest);
  }

  Map<String, Campaign> namedCampaigns() {
    return campaigns.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> new Campaign(entry.getValue().organisation(), entry.getValue().name())));
  }
}
