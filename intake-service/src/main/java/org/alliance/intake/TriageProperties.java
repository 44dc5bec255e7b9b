package org.alliance.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How triage works.
///
/// @param claimLasts after this time a claim that its holder forgot is free again
/// @param secondLook the share of the declines that a second person looks at, from 0 to 1
@ConfigurationProperties("intake.triage")
public record TriageProperties(
    @DefaultValue("30m") Duration claimLasts, @DefaultValue("0.05") double secondLook) {}
