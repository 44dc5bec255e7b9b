package org.alliance.casetracking.adapter.stream;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.alliance.kit.live.LiveLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the live figures are sent. Its parameters are those of [LiveLimits].
@Validated
@ConfigurationProperties("case-tracking.flow")
record FlowProperties(
    @DefaultValue("15s") Duration beat,
    @DefaultValue("10m") Duration longest,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("1000") @Positive int mostStreams,
    @DefaultValue("20") @Positive int mostPerPerson) {
  LiveLimits limits() {
    return new LiveLimits(beat, longest, patience, mostStreams, mostPerPerson);
  }
}
