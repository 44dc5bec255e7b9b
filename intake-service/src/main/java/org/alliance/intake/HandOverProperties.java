package org.alliance.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How declined reports are handed over to organisations.
///
/// @param answerWithin after this time an offer that nobody answered goes back to a person
/// @param lookEvery how often offers that are over, and reports to offer, are looked for
@ConfigurationProperties("intake.hand-over")
public record HandOverProperties(
    @DefaultValue("72h") Duration answerWithin, @DefaultValue("5s") Duration lookEvery) {}
