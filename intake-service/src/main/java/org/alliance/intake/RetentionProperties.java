package org.alliance.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How data are deleted whose time is over. The times themselves stand in
/// [org.alliance.intake.domain.retention.RetentionTable].
///
/// @param every how often the run looks for what is due
@ConfigurationProperties("intake.retention")
public record RetentionProperties(@DefaultValue("1h") Duration every) {}
