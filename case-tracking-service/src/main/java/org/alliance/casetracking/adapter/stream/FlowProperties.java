package org.alliance.casetracking.adapter.stream;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the live figures are sent.
///
/// @param beat a stream without news carries a comment this often, so that a reader can tell that
///   its figures are current
/// @param longest a stream ends after this time at the latest, and with its token before that; the
///   reader opens the next one, which checks the token again
/// @param patience a reader that takes no data for this long is dropped
/// @param mostStreams streams of one instance
/// @param mostPerPerson streams of one signed-in person; the tabs of one browser share a stream
@Validated
@ConfigurationProperties("case-tracking.flow")
record FlowProperties(
    @DefaultValue("15s") Duration beat,
    @DefaultValue("10m") Duration longest,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("200") @Positive int mostStreams,
    @DefaultValue("20") @Positive int mostPerPerson) {}
